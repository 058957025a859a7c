import type { ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'

/** Moves one of an ordered list up or down; what dragging does, these do from the keyboard. */
export function MoveButtons({
  name,
  at,
  mayMove,
  onMove,
}: {
  name: string
  at: number
  /** Whether it may stand in that place. */
  mayMove: (to: number) => boolean
  onMove: (to: number) => void
}) {
  const words = useWords()
  const step = (to: number) => (mayMove(to) ? () => onMove(to) : null)
  return (
    <span className="relative flex flex-col sm:flex-row">
      <Step label={words.receptionist.move_up(name)} onStep={step(at - 1)}>
        <ArrowUp aria-hidden />
      </Step>
      <Step label={words.receptionist.move_down(name)} onStep={step(at + 1)}>
        <ArrowDown aria-hidden />
      </Step>
    </span>
  )
}

/** One place up or down; null: not possible. It is never taken out of the keyboard's way, so that focus stays on it. */
function Step({
  label,
  onStep,
  children,
}: {
  label: string
  onStep: (() => void) | null
  children: ReactNode
}) {
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={label}
      aria-disabled={onStep === null}
      onClick={() => onStep?.()}
      className={cx('max-sm:size-8', onStep === null && 'cursor-not-allowed opacity-40')}
    >
      {children}
    </Button>
  )
}
