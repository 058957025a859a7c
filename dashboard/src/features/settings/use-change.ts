import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useKey } from '#lib/use-key.ts'
import { useWords } from '#lib/words/words.ts'

/**
 * Changes something of a noun, after which what is shown of it is asked for anew. A refusal is told in passing, unless it
 * stands `in_form`.
 */
export function useChange<Input, Answer>(
  noun: string,
  change: (input: Input) => Promise<Answer>,
  {
    onDone,
    said,
    in_form = false,
  }: { onDone?: (answer: Answer) => void; said?: string; in_form?: boolean } = {},
) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useKey(noun)
  return useMutation({
    mutationFn: change,
    onSuccess(answer) {
      if (said !== undefined) toast(said)
      onDone?.(answer)
    },
    onError: (error) => void (in_form || toast(errorText(error, words), 'bad')),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
