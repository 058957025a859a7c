import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'

/** Removes one of a list, by its id mostly; a refusal is told in passing. */
export function useRemoval<What = string>(
  noun: string,
  remove: (what: What) => Promise<unknown>,
  onDone?: () => void,
) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useKey(noun)
  return useMutation({
    mutationFn: remove,
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
