import type { ReactNode } from 'react'

/** A tick, and beside it what is ticked. */
export function PickRow({
  label,
  isChosen,
  onChoose,
  children,
}: {
  label: string
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  children: ReactNode
}) {
  return (
    <div className="flex items-center gap-3">
      <input
        type="checkbox"
        aria-label={label}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      {children}
    </div>
  )
}
