const EDGE_PIXELS = 36
const PIXELS_A_FRAME = 7

/**
 * Scrolls while the pointer is near an edge, so that also what is out of sight can be reached. `at` is read anew each
 * time. Returns how to stop it.
 */
export function scrollAtEdges(
  element: HTMLElement,
  at: Readonly<{ x: number; y: number }>,
  onScrolled: (at: { x: number; y: number }) => void,
): () => void {
  let frame = requestAnimationFrame(step)
  function step(): void {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const by = { left: towards(at.x, left, right), top: towards(at.y, top, bottom) }
    const before = { left: element.scrollLeft, top: element.scrollTop }
    if (by.left !== 0 || by.top !== 0) element.scrollBy(by)
    if (element.scrollLeft !== before.left || element.scrollTop !== before.top) onScrolled(at)
    frame = requestAnimationFrame(step)
  }
  return () => cancelAnimationFrame(frame)
}

function towards(at: number, first: number, last: number): number {
  if (at < first + EDGE_PIXELS) return -PIXELS_A_FRAME
  return at > last - EDGE_PIXELS ? PIXELS_A_FRAME : 0
}
