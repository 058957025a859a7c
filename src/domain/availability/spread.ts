/** So many of a list, spread over it: the first, the last, and evenly between. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items]
  if (count === 1) return items.slice(0, 1)
  const last = items.length - 1
  const chosen = new Set(
    Array.from({ length: count }, (_, index) => Math.round((index * last) / (count - 1))),
  )
  return items.filter((_, index) => chosen.has(index))
}
