import type { Stretch } from './lanes.ts'

/** 16 pixels for a quarter of an hour: one line of small text. */
export const pixelsPerMinute = 16 / 15

/** Where a stretch stands in a column whose top is the first of `hours`. */
export function placeOf(stretch: Stretch, hours: Stretch): { top: string; height: string } {
  return {
    top: `${(stretch.start - hours.start) * pixelsPerMinute}px`,
    height: `${(stretch.end - stretch.start) * pixelsPerMinute}px`,
  }
}
