import { useEffect, useState } from 'react'
import { lengthOf } from '#lib/numbers.ts'

/** Counts from when it is first shown. */
export function CallLength() {
  const [startedAt] = useState(() => performance.now())
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p role="timer" className="text-sm text-soft tabular-nums">
      {lengthOf((now - startedAt) / 1_000)}
    </p>
  )
}
