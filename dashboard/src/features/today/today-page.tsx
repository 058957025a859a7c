import { useState } from 'react'
import { Page } from '#components/page.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { AppointmentsToday } from './appointments-today.tsx'
import { CallChart } from './call-chart.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Figures } from './figures.tsx'
import { LiveCalls } from './live-calls.tsx'
import { NeedsList } from './needs-list.tsx'
import { NotSent } from './not-sent.tsx'
import { UsageCard } from './usage-card.tsx'
import { useCallDays, useIsNew } from './today-queries.ts'

export function TodayPage() {
  const words = useWords()
  const time = useBusinessTime()
  const days = useCallDays(true)
  const isNew = useIsNew(days.data?.length === 0)
  const [now] = useState(() => new Date())
  return (
    <Page title={words.today.title} text={time.long_day(now)} zone>
      <LiveCalls />
      {isNew && <FirstSteps />}
      <NotSent />
      <Figures days={days} today={time.date(now)} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <NeedsList />
        <div className="grid grid-cols-1 gap-5">
          <AppointmentsToday today={time.date(now)} />
          <UsageCard />
          <CallChart days={days} today={time.date(now)} />
        </div>
      </div>
    </Page>
  )
}
