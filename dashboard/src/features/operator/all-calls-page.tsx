import { useNavigate, useSearch } from '@tanstack/react-router'
import { Card } from '#components/card.tsx'
import { Page } from '#components/page.tsx'
import { Tabs } from './tabs.tsx'
import { useWords } from '#lib/words/words.ts'
import { CallRows } from './call-rows.tsx'
import type { CallsShown } from './operator-queries.ts'
import { useAllCalls } from './operator-queries.ts'
import { OwnZoneNote } from './own-time.tsx'

const choices = ['all', 'open', 'unrouted'] as const

export function AllCallsPage() {
  const words = useWords()
  const navigate = useNavigate()
  const { show } = useSearch({ strict: false }) as { show?: unknown }
  const shown: CallsShown = choices.find((choice) => choice === show) ?? 'all'
  const calls = useAllCalls(shown)
  return (
    <Page title={words.operator.pages.calls} text={words.operator.calls_text}>
      <Tabs
        label={words.operator.pages.calls}
        choices={choices.map((id) => ({ id, label: words.operator.show[id] }))}
        chosen={shown}
        onChoose={(id) =>
          void navigate({ to: '/operator/calls', search: id === 'all' ? {} : { show: id }, replace: true })
        }
      />
      <Card flush>
        <div className="pt-4 empty:hidden [&:has(ul)]:pt-0">
          <CallRows query={calls} none={words.operator.calls_none} />
        </div>
      </Card>
      <OwnZoneNote />
    </Page>
  )
}
