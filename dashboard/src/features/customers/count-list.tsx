import { useWords } from '#lib/words/words.ts'

/** How many of what, in the owner's words; what only we have a name for is one sum. */
export function CountList({ counts, none }: { counts: Record<string, number>; none?: string }) {
  const words = useWords()
  const sums = new Map<string, number>()
  for (const [table, count] of Object.entries(counts)) {
    if (count === 0) continue
    const name = words.customers.rows[table] ?? words.customers.rows_other
    sums.set(name, (sums.get(name) ?? 0) + count)
  }
  if (sums.size === 0) return <p className="text-sm text-soft">{none}</p>
  return (
    <ul className="flex flex-wrap gap-2 text-sm">
      {[...sums].map(([name, count]) => (
        <li key={name} className="rounded-lg bg-sunken px-3 py-1.5">
          {name} <span className="font-medium tabular-nums">{count}</span>
        </li>
      ))}
    </ul>
  )
}
