import { CircleAlert, CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import { checkText, type Check } from '#lib/check-words.ts'
import { cx } from '#lib/cx.ts'
import { useMe } from '#lib/me.ts'
import type { BusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'

const looks = {
  ok: { Icon: CircleCheck, tone: 'text-good' },
  warn: { Icon: TriangleAlert, tone: 'text-warn' },
  fail: { Icon: CircleAlert, tone: 'text-bad' },
  skipped: { Icon: CircleMinus, tone: 'text-soft' },
}

/** What the doctor found, in the order given. Who runs the machines is told the names of settings. */
export function FoundChecks({ checks, time }: { checks: readonly Check[]; time: BusinessTime }) {
  const words = useWords()
  const isOperator = useMe().data?.is_operator === true
  return (
    <ul className="divide-y divide-line">
      {checks.map((check) => {
        const { Icon, tone } = looks[check.status]
        const { title, found, mend } = checkText(check, { words, time, isOperator })
        return (
          <li key={check.id} className="flex gap-3 px-5 py-3.5">
            <Icon aria-hidden className={cx('mt-0.5 size-5 shrink-0', tone)} />
            <div className="min-w-0">
              <p className="font-medium">
                {title}
                <span className="sr-only">: {words.doctor.states[check.status]}</span>
              </p>
              <p className="text-sm break-words text-soft">{found}</p>
              {mend !== null && check.status !== 'ok' && <p className="mt-1 text-sm break-words">{mend}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
