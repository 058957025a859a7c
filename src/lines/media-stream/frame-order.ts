/** How many later frames are held back while one is awaited: 100 ms at 20 ms a frame. */
const patience = 5

/** A count so far behind is not a late frame but a stream that counts anew. */
const restartDistance = 500

export interface FrameOrder<Frame> {
  /** `count` null: the carrier does not count, take it as it comes. */
  push(count: number | null, frame: Frame): void
}

/**
 * Puts numbered frames in order: early ones wait up to {@link patience} frames for the missing one, late and repeated
 * ones are dropped. `onGap` hears how many never came, before the frame that follows them.
 */
export function createFrameOrder<Frame>(
  onFrame: (frame: Frame) => void,
  onGap: (missing: number) => void,
): FrameOrder<Frame> {
  const held = new Map<number, Frame>()
  let next: number | null = null

  function releaseFrom(count: number): void {
    next = count
    let frame = held.get(next)
    while (frame !== undefined) {
      held.delete(next)
      next += 1
      onFrame(frame)
      frame = held.get(next)
    }
  }

  return {
    push(count, frame) {
      if (count === null) return onFrame(frame)
      if (next === null || count === next || count < next - restartDistance) {
        if (next !== null && count < next) held.clear()
        next = count + 1
        onFrame(frame)
        if (held.size > 0) releaseFrom(next)
        return
      }
      if (count < next) return
      held.set(count, frame)
      if (held.size <= patience) return
      const oldest = Math.min(...held.keys())
      onGap(oldest - next)
      releaseFrom(oldest)
    },
  }
}
