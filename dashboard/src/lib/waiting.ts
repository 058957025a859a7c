import type { useInboxCounts } from './inbox-counts.ts'

export type WaitingKind = keyof NonNullable<ReturnType<typeof useInboxCounts>>

/** The nouns whose lists show what waits for a person. */
export const waitingNouns = ['needs', 'inbox-counts'] as const

/** What such a list shows when one of a kind waits no more, or (`by` 1) once again. All others are left alone. */
export function withWaiting(
  [noun]: readonly unknown[],
  shown: unknown,
  { kind, id, by }: { kind: WaitingKind; id: string; by: -1 | 1 },
): unknown {
  if (noun === 'inbox-counts') {
    const counts = shown as Record<WaitingKind, number>
    return { ...counts, [kind]: Math.max(0, counts[kind] + by) }
  }
  if (noun !== 'needs' || by === 1) return shown
  const needs = shown as Partial<Record<WaitingKind, readonly { id: string }[]>>
  return { ...needs, [kind]: (needs[kind] ?? []).filter((each) => each.id !== id) }
}
