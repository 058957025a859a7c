import { useState } from 'react'
import { GripVertical } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { MoveButtons } from '#components/move-buttons.tsx'
import { cx } from '#lib/cx.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useStaff } from '#lib/staff.ts'
import { useWords } from '#lib/words/words.ts'
import { useOrderTargets, type TransferTarget } from './transfer-queries.ts'

/** In the order in which the receptionist offers them: dragged by the handle, or moved with the arrows. */
export function TransferList({
  targets,
  onOpen,
}: {
  targets: readonly TransferTarget[]
  /** Null: may not change them. */
  onOpen: ((target: TransferTarget) => void) | null
}) {
  const words = useWords()
  const order = useOrderTargets()
  const [dragged, setDragged] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const isMovable = onOpen !== null && targets.length > 1
  function move(from: number, to: number): void {
    const moved = targets[from]
    if (moved === undefined || from === to) return
    order.mutate(targets.toSpliced(from, 1).toSpliced(to, 0, moved))
    setTold(words.receptionist.moved(moved.name, to + 1))
  }
  return (
    <>
      <ol className="divide-y divide-line">
        {targets.map((target, at) => (
          // What dragging does, the arrows do as well.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={target.id}
            draggable={isMovable}
            onDragStart={() => setDragged(at)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== null && move(dragged, at)}
            className={cx(
              'relative flex items-center gap-2 px-5 py-3 has-[[data-open]:hover]:bg-sunken sm:gap-4',
              dragged === at && 'opacity-50',
            )}
          >
            {isMovable && (
              <GripVertical aria-hidden className="hidden size-4 shrink-0 cursor-grab text-soft sm:block" />
            )}
            <TargetSummary target={target} onOpen={onOpen} />
            {isMovable && (
              <MoveButtons
                name={target.name}
                at={at}
                mayMove={(to) => to in targets}
                onMove={(to) => move(at, to)}
              />
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {told}
      </p>
    </>
  )
}

function TargetSummary({
  target,
  onOpen,
}: {
  target: TransferTarget
  onOpen: ((target: TransferTarget) => void) | null
}) {
  const words = useWords()
  const { data: staff = [] } = useStaff()
  const { name, purpose, phone_number, availability, is_enabled, staff_id } = target
  const person = staff.find(({ id }) => id === staff_id)?.name ?? null
  const about = [person === null || person === name ? null : words.settings.phone_of(person), purpose]
  const text = about.filter((part) => part !== null).join(' · ')
  return (
    <div className="grid min-w-0 flex-1 items-center gap-x-4 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="flex items-center gap-2 font-medium">
          {onOpen === null ? (
            <span className="line-clamp-2 break-words">{name}</span>
          ) : (
            <button
              type="button"
              data-open
              onClick={() => onOpen(target)}
              className="line-clamp-2 text-left break-words after:absolute after:inset-0"
            >
              {name}
            </button>
          )}
          {!is_enabled && <Badge>{words.settings.off}</Badge>}
        </p>
        {text !== '' && <p className="line-clamp-2 text-sm break-words text-soft">{text}</p>}
      </div>
      <p className="text-sm sm:text-right">
        <span className="tabular-nums sm:block">{readableNumber(phone_number)}</span>
        <span className="text-soft sm:hidden"> · </span>
        <span className="text-soft sm:block">{words.settings.availabilities[availability]}</span>
      </p>
    </div>
  )
}
