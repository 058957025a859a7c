import type { PointerEvent as ReactPointerEvent } from 'react'
import { useRef, useState } from 'react'
import type { Column, Placed } from './calendar-columns.ts'
import { pixelsPerMinute } from './calendar-scale.ts'
import type { Stretch } from './lanes.ts'

/** Where something that is dragged would come to stand. */
export interface DropPlace extends Stretch {
  placed: Placed
  column: Column
}

const STEP_MINUTES = 15
/** Less than this is a click with an unsteady hand. */
const FIRM_PIXELS = 5

/**
 * Dragging with mouse or pen; a finger scrolls, and moves appointments as the keyboard does, in the panel. Columns are
 * found by their `data-column`. Escape lets everything stay where it was.
 */
export function useDrag(
  columns: readonly Column[],
  hours: Stretch,
  onDrop: (place: DropPlace) => void,
): {
  place: DropPlace | null
  begin: (event: ReactPointerEvent, placed: Placed) => void
  /** True once, for the click that ends a drag. */
  wasDragged: () => boolean
} {
  const [place, setPlace] = useState<DropPlace | null>(null)
  const dragged = useRef(false)

  function begin(event: ReactPointerEvent, placed: Placed): void {
    if (event.button !== 0 || event.pointerType === 'touch') return
    dragged.current = false
    const from = { x: event.clientX, y: event.clientY }
    const grabbed = (event.clientY - event.currentTarget.getBoundingClientRect().top) / pixelsPerMinute
    let current: DropPlace | null = null
    const aborter = new AbortController()
    const { signal } = aborter
    const end = () => {
      aborter.abort()
      setPlace(null)
    }
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (current === null && Math.hypot(x - from.x, y - from.y) < FIRM_PIXELS) return
      dragged.current = true
      current = placeAt(x, y) ?? current
      setPlace(current)
    }
    const placeAt = (x: number, y: number): DropPlace | null => {
      const found = columnAt(x)
      const column = columns.find(({ key }) => key === found?.key)
      if (found === null || column === undefined) return null
      const length = placed.end - placed.start
      const minutes = hours.start + (y - found.top) / pixelsPerMinute - grabbed
      const snapped = Math.round(minutes / STEP_MINUTES) * STEP_MINUTES
      const start = Math.max(hours.start, Math.min(snapped, hours.end - length))
      return { placed, column, start, end: start + length }
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

  return {
    place,
    begin,
    wasDragged() {
      const was = dragged.current
      dragged.current = false
      return was
    },
  }
}

function columnAt(x: number): { key: string; top: number } | null {
  for (const element of document.querySelectorAll<HTMLElement>('[data-column]')) {
    const { left, right, top } = element.getBoundingClientRect()
    if (left <= x && x < right) return { key: element.dataset['column'] ?? '', top }
  }
  return null
}
