import { ArrowDown, ArrowUp } from 'lucide-react'
import { useWords } from '#lib/words/words.ts'
import { Button } from './button.tsx'

/** Moves one of an ordered list up or down; what dragging does, these do from the keyboard. */
export function MoveButtons({
  name,
  at,
  count,
  onMove,
}: {
  name: string
  at: number
  count: number
  onMove: (to: number) => void
}) {
  const words = useWords()
  return (
    <span className="relative flex">
      <Button
        look="quiet"
        size="icon"
        aria-label={words.receptionist.move_up(name)}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={words.receptionist.move_down(name)}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <ArrowDown aria-hidden />
      </Button>
    </span>
  )
}
