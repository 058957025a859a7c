import { AudioLines, RefreshCw } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { Page } from '#components/page.tsx'
import { errorText, QueryView } from '#components/states.tsx'
import { useWords } from '#lib/words/words.ts'
import { Checks } from './checks.tsx'
import { FailingCard, JobsCard } from './jobs-card.tsx'
import { useDiagnosis, useTryLive } from './operator-queries.ts'
import { OwnZoneNote, useOwnTime } from './own-time.tsx'

export function HealthPage() {
  const words = useWords()
  const time = useOwnTime()
  const diagnosis = useDiagnosis(null)
  return (
    <Page
      title={words.operator.pages.health}
      text={words.operator.health_text}
      actions={
        <Button busy={diagnosis.isFetching} onClick={() => void diagnosis.refetch()}>
          <RefreshCw aria-hidden />
          {words.operator.check_again}
        </Button>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[1.2fr_1fr]">
        <Card
          flush
          title={words.operator.checks}
          text={
            diagnosis.data === undefined
              ? undefined
              : words.operator.checked(time.clock(diagnosis.data.checked_at))
          }
        >
          <QueryView query={diagnosis} rows={8}>
            {({ checks }) => <Checks checks={checks} />}
          </QueryView>
        </Card>
        <div className="grid gap-5">
          <LiveTrial />
          <JobsCard />
          <FailingCard />
        </div>
      </div>
      <OwnZoneNote />
    </Page>
  )
}

function LiveTrial() {
  const words = useWords()
  const trial = useTryLive()
  return (
    <Card flush title={words.operator.live} text={words.operator.live_text}>
      {trial.data !== undefined && <Checks checks={trial.data.checks} />}
      <div className="grid gap-3 px-5 pt-1 pb-5">
        {trial.isError && <Note tone="bad">{errorText(trial.error, words)}</Note>}
        <div>
          <Button busy={trial.isPending} onClick={() => trial.mutate()}>
            <AudioLines aria-hidden />
            {words.operator.live}
          </Button>
        </div>
      </div>
    </Card>
  )
}
