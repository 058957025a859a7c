import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import { Card } from '#components/card.tsx'
import { QueryView } from '#components/states.tsx'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import type { Diagnosis } from './operator-queries.ts'
import { useDiagnosis } from './operator-queries.ts'

type Check = Diagnosis['checks'][number]

const looks = {
  ok: { Icon: CircleCheck, tone: 'text-good' },
  warn: { Icon: TriangleAlert, tone: 'text-warn' },
  fail: { Icon: CircleAlert, tone: 'text-bad' },
  skipped: { Icon: CircleMinus, tone: 'text-soft' },
}

/** What the doctor found, the worst first. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const words = useWords()
  const order = ['fail', 'warn', 'ok', 'skipped']
  const sorted = checks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  return (
    <ul className="divide-y divide-line">
      {sorted.map((check) => {
        const { Icon, tone } = looks[check.status]
        return (
          <li key={check.id} className="flex gap-3 px-5 py-3">
            <Icon
              aria-label={words.operator.status[check.status]}
              className={cx('mt-0.5 size-4 shrink-0', tone)}
            />
            <div className="min-w-0 text-sm">
              <p className="font-medium">{check.title}</p>
              <p className="break-words text-soft">{check.found}</p>
              {check.mend !== null && check.status !== 'ok' && (
                <p className="mt-1 break-words">→ {check.mend}</p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Only what is not well, and where to see the rest. */
export function CheckSummary() {
  const words = useWords()
  const diagnosis = useDiagnosis(null)
  return (
    <Card
      flush
      title={words.operator.pages.health}
      actions={
        <Link to="/operator/health" className="text-sm font-medium text-accent-strong hover:underline">
          {words.operator.checks}
        </Link>
      }
    >
      <QueryView query={diagnosis}>
        {({ checks }) => {
          const bad = checks.filter(({ status }) => status === 'fail' || status === 'warn')
          if (bad.length > 0) return <Checks checks={bad} />
          return <Checks checks={checks.filter(({ status }) => status === 'ok')} />
        }}
      </QueryView>
    </Card>
  )
}
