import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Column, Placed } from './calendar-columns.ts'
import { pixelsPerMinute } from './calendar-scale.ts'
import type { Stretch } from './lanes.ts'
import { scrollAtEdges } from './scroll-at-edges.ts'

/** Where something that is dragged would come to stand. */
export interface DropPlace extends Stretch {
  placed: Placed
  column: Column
}

interface Grid {
  columns: readonly Column[]
  hours: Stretch
  /** What scrolls; near its edges it does so by itself. */
  scroller: RefObject<HTMLElement | null>
}

interface Point {
  x: number
  y: number
}

const STEP_MINUTES = 15
/** Less than this is a click with an unsteady hand. */
const FIRM_PIXELS = 5
/** A finger scrolls, unless it has rested this long on what it means to move. */
const LONG_PRESS_MS = 400

/**
 * Dragging with mouse and pen at once, with a finger after a long press. Columns are found by their `data-column`. Escape
 * lets everything stay where it was.
 */
export function useDrag(
  grid: Grid,
  onDrop: (place: DropPlace) => void,
): {
  place: DropPlace | null
  begin: (event: ReactPointerEvent, placed: Placed) => void
  /** True for the click that ends a drag. */
  wasDragged: () => boolean
} {
  const [place, setPlace] = useState<DropPlace | null>(null)
  const dragged = useRef(false)
  const holds = useHold(grid.scroller)

  function begin(event: ReactPointerEvent, placed: Placed): void {
    if (event.button !== 0 || !event.isPrimary) return
    const isFinger = event.pointerType === 'touch'
    const from = { x: event.clientX, y: event.clientY }
    const grabbed = (event.clientY - event.currentTarget.getBoundingClientRect().top) / pixelsPerMinute
    let current: DropPlace | null = null
    let stopScrolling: (() => void) | null = null
    const aborter = new AbortController()
    const { signal } = aborter
    const show = (at: Point) => {
      current = placeAt(grid, placed, { ...at, y: at.y - grabbed * pixelsPerMinute }) ?? current
      setPlace(current)
    }
    const lift = (at: Point) => {
      dragged.current = true
      if (grid.scroller.current !== null) stopScrolling = scrollAtEdges(grid.scroller.current, at, show)
      show(at)
    }
    const end = () => {
      aborter.abort()
      stopScrolling?.()
      clearTimeout(press)
      holds.current = false
      setPlace(null)
      // Behind the click that this pointer may still cause.
      setTimeout(() => (dragged.current = false))
    }
    const press = setTimeout(() => {
      if (!isFinger) return
      holds.current = true
      lift(from)
    }, LONG_PRESS_MS)
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      const isFirm = Math.hypot(x - from.x, y - from.y) >= FIRM_PIXELS
      if (dragged.current) {
        from.x = x
        from.y = y
        show(from)
      } else if (isFirm && isFinger) end()
      else if (isFirm) {
        from.x = x
        from.y = y
        lift(from)
      }
    }
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
    window.addEventListener(
      'pointerup',
      () => {
        if (current !== null) onDrop(current)
        end()
      },
      { signal },
    )
  }

  return { place, begin, wasDragged: () => dragged.current }
}

/** While it is true a finger does not scroll, and its long press opens no menu. */
function useHold(scroller: RefObject<HTMLElement | null>): RefObject<boolean> {
  const holds = useRef(false)
  useEffect(() => {
    const element = scroller.current
    const keep = (event: Event) => holds.current && event.cancelable && event.preventDefault()
    // There from the beginning and not passive: browsers decide at the first movement whether they scroll.
    element?.addEventListener('touchmove', keep, { passive: false })
    element?.addEventListener('contextmenu', keep)
    return () => {
      element?.removeEventListener('touchmove', keep)
      element?.removeEventListener('contextmenu', keep)
    }
  }, [scroller])
  return holds
}

/** Null: outside of all columns. `at`: of its upper edge. */
function placeAt({ columns, hours }: Grid, placed: Placed, { x, y }: Point): DropPlace | null {
  const found = columnAt(x)
  const column = columns.find(({ key }) => key === found?.key)
  if (found === null || column === undefined) return null
  const length = placed.end - placed.start
  const minutes = hours.start + (y - found.top) / pixelsPerMinute
  const snapped = Math.round(minutes / STEP_MINUTES) * STEP_MINUTES
  const start = Math.max(hours.start, Math.min(snapped, hours.end - length))
  return { placed, column, start, end: start + length }
}

function columnAt(x: number): { key: string; top: number } | null {
  for (const element of document.querySelectorAll<HTMLElement>('[data-column]')) {
    const { left, right, top } = element.getBoundingClientRect()
    if (left <= x && x < right) return { key: element.dataset['column'] ?? '', top }
  }
  return null
}
