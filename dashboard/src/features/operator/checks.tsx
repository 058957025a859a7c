import { Link } from '@tanstack/react-router'
import { Card } from '#components/card.tsx'
import { FoundChecks } from '#components/found-checks.tsx'
import { QueryView } from '#components/states.tsx'
import type { Check } from '#lib/check-words.ts'
import { useWords } from '#lib/words/words.ts'
import { useDiagnosis } from './operator-queries.ts'
import { useOwnTime } from './own-time.tsx'

/** What the doctor found, the worst first. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const time = useOwnTime()
  const order = ['fail', 'warn', 'ok', 'skipped']
  const sorted = checks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  return <FoundChecks checks={sorted} time={time} />
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
