import { useEffect, useRef } from 'react'
import { Headset } from 'lucide-react'

/** Swells with the receptionist's voice. Drawn by the browser's frames, past React. */
export function LevelRing({
  isOn,
  level,
  name,
}: {
  isOn: boolean
  level: () => number
  name: string | null
}) {
  const ring = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!isOn || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined
    let frame = 0
    let shown = 0
    const draw = () => {
      shown += (level() - shown) * 0.25
      if (ring.current !== null) ring.current.style.transform = `scale(${1 + shown * 0.5})`
      frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(frame)
  }, [isOn, level])
  return (
    <span className="relative my-3 grid size-24 place-items-center">
      <span ref={ring} aria-hidden className="absolute inset-0 rounded-full bg-accent-wash" />
      <span
        aria-hidden
        className="relative grid size-20 place-items-center rounded-full bg-accent text-3xl font-semibold text-on-accent"
      >
        {name === null ? <Headset className="size-8" /> : name.slice(0, 1)}
      </span>
    </span>
  )
}
