import { cx } from '#lib/cx.ts'

/** One of a few, as buttons in a row. */
export function Tabs<Id extends string | number>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string
  choices: readonly { id: Id; label: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          aria-pressed={choice.id === chosen}
          onClick={() => onChoose(choice.id)}
          className={cx(
            'h-9 touch:h-11 rounded-full border px-4 text-sm font-medium transition-colors',
            choice.id === chosen
              ? 'border-transparent bg-accent-wash text-accent-strong'
              : 'border-line bg-surface text-soft hover:bg-sunken hover:text-ink',
          )}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
