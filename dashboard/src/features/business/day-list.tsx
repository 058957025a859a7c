import { useState } from 'react'
import { X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { dateName } from '#lib/weekdays.ts'
import { useWords } from '#lib/words/words.ts'

/** Holidays fill two years. */
const atFirst = 10

/** Dates that differ from the week, each with what is so then. */
export function DayList({
  days,
  onRemove,
}: {
  days: readonly { id: string; date: string; what: string; reason: string | null }[]
  /** Null: may not. */
  onRemove: ((id: string) => void) | null
}) {
  const words = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? days : days.slice(0, atFirst)
  return (
    <ul className="divide-y divide-line border-t border-line">
      {shown.map(({ id, date, what, reason }) => {
        const name = dateName(date, words.locale)
        return (
          <li key={id} className="flex min-h-14 items-center gap-3 px-5 py-2">
            <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[14rem_1fr]">
              <p className="font-medium">{name}</p>
              <p className="text-soft">{reason === null ? what : `${what} · ${reason}`}</p>
            </div>
            {onRemove !== null && (
              <Button
                look="quiet"
                size="icon"
                aria-label={`${words.common.remove}: ${name}`}
                onClick={() => onRemove(id)}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        )
      })}
      {shown.length < days.length && (
        <li className="p-3 text-center">
          <Button size="small" onClick={() => setWhole(true)}>
            {words.common.more}
          </Button>
        </li>
      )}
    </ul>
  )
}
