import type { QueryKey } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBusiness } from '#lib/business.ts'
import { errorText } from '#lib/error-text.ts'
import { useWords } from '#lib/words/words.ts'
import { toast } from './toast.tsx'

/** What a list of the business will be: `key` is what comes behind `['business', id]`. */
type Expect<Input> = (key: readonly unknown[], shown: unknown, input: Input) => unknown

/**
 * A change that the page shows at once, before the server has answered. When it is refused, or nobody answers, everything
 * is as it was, and a word in passing says so. `nouns`: what shows it.
 */
export function useAtOnce<Input>(
  work: (input: Input) => Promise<unknown>,
  { nouns, expect, onDone }: { nouns: readonly string[]; expect: Expect<Input>; onDone?: () => void },
) {
  const words = useWords()
  const queries = useQueryClient()
  const { id: business_id } = useBusiness()
  const all = ['business', business_id]
  const mutationKey = ['at once', business_id]
  return useMutation({
    mutationKey,
    mutationFn: work,
    async onMutate(input) {
      const before: [QueryKey, unknown][] = []
      for (const noun of nouns) {
        await queries.cancelQueries({ queryKey: [...all, noun] })
        for (const [key, shown] of queries.getQueriesData({ queryKey: [...all, noun] })) {
          if (shown === undefined) continue
          before.push([key, shown])
          queries.setQueryData(key, expect(key.slice(2), shown, input))
        }
      }
      return before
    },
    onSuccess: () => onDone?.(),
    onError(error, _input, before = []) {
      for (const [key, shown] of before) queries.setQueryData(key, shown)
      toast(words.common.not_saved(errorText(error, words)), 'bad')
    },
    // Only after the last one: what the server says in between would undo, for a moment, what is still to come.
    onSettled: () =>
      queries.isMutating({ mutationKey }) === 1 ? queries.invalidateQueries({ queryKey: all }) : undefined,
  })
}
