import { useState } from 'react'
import { X } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { dateRangeName } from '#lib/weekdays.ts'
import { useWords } from '#lib/words/words.ts'
import type { DaySpan } from './day-spans.ts'

/** Holidays fill two years. */
const atFirst = 10

export interface DayListActions {
  onOpen: (span: DaySpan) => void
  /** Rejects with what the server said. */
  onRemove: (span: DaySpan) => Promise<unknown>
}

/** Days that differ from the week, each with what is so then; days in a row are one entry. */
export function DayList({
  spans,
  say,
  actions,
}: {
  spans: readonly DaySpan[]
  say: (span: DaySpan) => string
  /** Null: may not. */
  actions: DayListActions | null
}) {
  const words = useWords()
  const [isWhole, setWhole] = useState(false)
  const [asked, setAsked] = useState<DaySpan | null>(null)
  const [isBusy, setBusy] = useState(false)
  const shown = isWhole ? spans : spans.slice(0, atFirst)
  const nameOf = ({ first, last }: DaySpan) => dateRangeName(first, last, words.locale)
  async function remove(span: DaySpan): Promise<void> {
    setBusy(true)
    // A refusal has been told in passing.
    await actions?.onRemove(span).catch(() => undefined)
    setBusy(false)
    setAsked(null)
  }
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((span) => (
          <DayRow
            key={span.days[0]?.id}
            name={nameOf(span)}
            what={span.reason === null ? say(span) : `${say(span)} · ${span.reason}`}
            onOpen={actions === null ? null : () => actions.onOpen(span)}
            onRemove={() => setAsked(span)}
          />
        ))}
        {shown.length < spans.length && (
          <li className="p-3 text-center">
            <Button size="small" onClick={() => setWhole(true)}>
              {words.common.more}
            </Button>
          </li>
        )}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? '' : words.business.remove_title(nameOf(asked))}
        text={words.business.remove_day_text}
        confirm={words.common.remove}
        busy={isBusy}
        onConfirm={() => asked !== null && void remove(asked)}
      />
    </>
  )
}

function DayRow({
  name,
  what,
  onOpen,
  onRemove,
}: {
  name: string
  what: string
  onOpen: (() => void) | null
  onRemove: () => void
}) {
  const words = useWords()
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-5 py-2 has-[[data-open]:hover]:bg-sunken">
      <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[16rem_1fr]">
        {onOpen === null ? (
          <p className="font-medium">{name}</p>
        ) : (
          <button
            type="button"
            data-open
            aria-label={`${words.common.edit}: ${name}`}
            onClick={onOpen}
            className="text-left font-medium after:absolute after:inset-0"
          >
            {name}
          </button>
        )}
        <p className="text-soft">{what}</p>
      </div>
      {onOpen !== null && (
        <Button
          look="quiet"
          size="icon"
          className="relative"
          aria-label={`${words.common.remove}: ${name}`}
          onClick={onRemove}
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  )
}
