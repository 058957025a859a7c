import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { useKey } from '#lib/use-key.ts'
import { useWords } from '#lib/words/words.ts'
import type { ChosenDays } from './day-dialog.tsx'
import { dayChanges, type DaySpan } from './day-spans.ts'

export interface SavedDays {
  /** Null: new ones. */
  span: DaySpan | null
  chosen: ChosenDays
}

/** Makes the stored days of a span those that were chosen. Stops at the first refusal. */
export function useSaveDays<Body>(
  noun: string,
  calls: {
    bodyOf: (chosen: ChosenDays) => Body
    add: (body: Body & { date: string }) => Promise<unknown>
    change: (id: string, body: Body & { date: string }) => Promise<unknown>
    remove: (id: string) => Promise<unknown>
  },
) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useKey(noun)
  return useMutation({
    async mutationFn({ span, chosen }: SavedDays) {
      const body = calls.bodyOf(chosen)
      const { kept, added, removed } = dayChanges(span?.days ?? [], chosen.dates)
      for (const { id, date } of kept) await calls.change(id, { ...body, date })
      for (const date of added) await calls.add({ ...body, date })
      for (const id of removed) await calls.remove(id)
    },
    onSuccess: () => toast(words.common.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
