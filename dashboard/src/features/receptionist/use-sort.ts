import type { CSSProperties, KeyboardEvent, PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

interface Drag {
  from: number
  to: number
  /** Pixels from where it was taken. */
  by: number
  /** Of what is dragged. */
  height: number
}

/**
 * Sorts the rows of a list (its children) by a handle in each: dragged with mouse, pen or finger, or moved with the arrow
 * keys. Escape lets everything stay. Handles need `touch-action: none`.
 */
export function useSort(
  list: RefObject<HTMLElement | null>,
  options: { mayStand: (from: number, to: number) => boolean; onMove: (from: number, to: number) => void },
): {
  handle: (at: number) => {
    onPointerDown: (event: ReactPointerEvent) => void
    onKeyDown: (event: KeyboardEvent) => void
  }
  /** How a row is shown while one is dragged. */
  rowStyle: (at: number) => CSSProperties
  dragged: number | null
} {
  const [drag, setDrag] = useState<Drag | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  function begin(event: ReactPointerEvent, from: number): void {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const own = rows[from]
    if (event.button !== 0 || !event.isPrimary || own === undefined) return
    const startY = event.clientY
    let current: Drag = { from, to: from, by: 0, height: own.height }
    const aborter = new AbortController()
    const { signal } = aborter
    const end = () => {
      aborter.abort()
      stop.current = null
      setDrag(null)
    }
    stop.current = end
    const move = ({ clientY }: PointerEvent) => {
      const by = clientY - startY
      current = { ...current, by, to: placeOf(rows, from, by, options.mayStand) }
      setDrag(current)
    }
    const drop = () => {
      end()
      if (current.to !== from) options.onMove(from, current.to)
    }
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
    setDrag(current)
  }

  return {
    dragged: drag?.from ?? null,
    rowStyle: (at) => (drag === null ? {} : styleOf(drag, at)),
    handle: (at) => ({
      onPointerDown: (event) => begin(event, at),
      onKeyDown(event) {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        if (options.mayStand(at, at + step)) options.onMove(at, at + step)
      },
    }),
  }
}

/** The place whose middle it has passed, or the nearest before it where it may stand. */
function placeOf(
  rows: readonly DOMRect[],
  from: number,
  by: number,
  mayStand: (from: number, to: number) => boolean,
): number {
  const own = rows[from]
  if (own === undefined) return from
  const [top, bottom] = [own.top + by, own.bottom + by]
  let to = from
  for (let at = from + 1; at < rows.length && mayStand(from, at); at += 1)
    if (bottom > middle(rows[at])) to = at
  for (let at = from - 1; at >= 0 && mayStand(from, at); at -= 1) if (top < middle(rows[at])) to = at
  return to
}

function middle(row: DOMRect | undefined): number {
  return row === undefined ? Number.NaN : (row.top + row.bottom) / 2
}

function styleOf({ from, to, by, height }: Drag, at: number): CSSProperties {
  if (at === from) return { transform: `translateY(${by}px)`, position: 'relative', zIndex: 10 }
  if (from < at && at <= to) return { transform: `translateY(${-height}px)` }
  if (to <= at && at < from) return { transform: `translateY(${height}px)` }
  return {}
}
