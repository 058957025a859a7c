/** A stretch of time in epoch milliseconds; `end` is not part of it. */
export interface Span {
  start: number
  end: number
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** In order, with those that touch or overlap made one; empty ones left out. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue
    const last = result.at(-1)
    if (last === undefined || last.end < start) result.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return result
}
