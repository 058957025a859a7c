import { Card } from '#components/card.tsx'
import { OutcomeBadge } from '#components/outcome-badge.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import type { Words } from '#lib/words/words.ts'
import { useWords } from '#lib/words/words.ts'
import { CallRows } from './call-rows.tsx'
import { CheckSummary } from './checks.tsx'
import type { Overview } from './operator-queries.ts'
import { useAllCalls, useOverview } from './operator-queries.ts'
import { OwnZoneNote } from './own-time.tsx'
import type { Tile } from './tiles.tsx'
import { Tiles } from './tiles.tsx'

/** Ends that nobody wished for. */
const faults = ['model_failed', 'line_failed', 'lost', 'shutdown']
type EndReason = Parameters<typeof OutcomeBadge>[0]['reason']

export function OverviewPage() {
  const words = useWords()
  const overview = useOverview()
  return (
    <Page title={words.operator.pages.overview} text={words.operator.overview_text}>
      <QueryView query={overview}>{(data) => <Tiles tiles={tilesOf(data, words)} />}</QueryView>
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <div className="grid gap-5">
          <CallsNow />
          {overview.data !== undefined && <Ends ended={overview.data.last_day.ended} />}
        </div>
        <CheckSummary />
      </div>
      <OwnZoneNote />
    </Page>
  )
}

function tilesOf({ businesses, open_calls, last_day, jobs }: Overview, words: Words): Tile[] {
  const { tiles } = words.operator
  const failed = faults.reduce((sum, reason) => sum + (last_day.ended[reason] ?? 0), 0)
  const dead = jobs.reduce((sum, each) => sum + (each.state === 'dead' ? each.jobs : 0), 0)
  return [
    { name: tiles.now, value: Object.values(open_calls).reduce((sum, n) => sum + n, 0) },
    { name: tiles.day, value: last_day.calls },
    {
      name: tiles.answer,
      value: last_day.answer_ms === null ? '–' : words.conversation.took(last_day.answer_ms),
    },
    { name: tiles.businesses, value: businesses },
    worry(tiles.failed, failed),
    worry(tiles.unrouted, last_day.unrouted),
    worry(tiles.refused, last_day.refused),
    worry(tiles.dead, dead),
  ]
}

/** A count that should be nought. */
function worry(name: string, value: number): Tile {
  return { name, value, tone: value > 0 ? 'bad' : 'neutral' }
}

function CallsNow() {
  const words = useWords()
  const calls = useAllCalls('open')
  return (
    <Card flush title={words.operator.calls_now}>
      <CallRows query={calls} none={words.operator.calls_now_none} />
    </Card>
  )
}

function Ends({ ended }: { ended: Overview['last_day']['ended'] }) {
  const words = useWords()
  const entries = Object.entries(ended).toSorted(([, a], [, b]) => b - a)
  return (
    <Card title={words.operator.ended}>
      {entries.length === 0 && <p className="text-sm text-soft">{words.operator.ended_none}</p>}
      <ul className="grid gap-2">
        {entries.map(([reason, n]) => (
          <li key={reason} className="flex items-center justify-between gap-4">
            <OutcomeBadge reason={reason as EndReason} />
            <span className="font-medium tabular-nums">{n}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
