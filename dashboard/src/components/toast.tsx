import { useSyncExternalStore } from 'react'
import { CircleAlert, CircleCheck } from 'lucide-react'

interface Toast {
  id: number
  tone: 'good' | 'bad'
  text: string
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** A short word about something done, gone by itself. What must be acted on stands in the page instead. */
export function toast(text: string, tone: Toast['tone'] = 'good'): void {
  const id = (lastId += 1)
  change([...toasts.slice(-2), { id, tone, text }])
  setTimeout(() => change(toasts.filter((other) => other.id !== id)), tone === 'good' ? 3_500 : 7_000)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-24 z-50 grid justify-items-center gap-2 md:bottom-6"
    >
      {shown.map(({ id, tone, text }) => (
        <p
          key={id}
          className="flex animate-rise items-center gap-2 rounded-full border border-line bg-raised px-4 py-2 text-sm shadow-lg"
        >
          {tone === 'good' ? (
            <CircleCheck aria-hidden className="size-4 text-good" />
          ) : (
            <CircleAlert aria-hidden className="size-4 text-bad" />
          )}
          {text}
        </p>
      ))}
    </div>
  )
}
