/** Time as a practice caller lives it, in milliseconds: the real one, or one that runs `speed` times as fast. */
export interface CallerTime {
  readonly speed: number
  now(): number
}

export const realTime: CallerTime = { speed: 1, now: () => performance.now() }
