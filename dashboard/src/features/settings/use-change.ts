import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

/** All of a business's data lies under `['business', id, noun]`. */
export function useNoun(noun: string) {
  const { id } = useBusiness()
  return { path: { business_id: id }, key: ['business', id, noun] as const }
}

/** Changes something of a noun, after which what is shown of it is asked for anew. A refusal is told in passing. */
export function useChange<Input, Answer>(
  noun: string,
  change: (input: Input) => Promise<Answer>,
  { onDone, said }: { onDone?: (answer: Answer) => void; said?: string } = {},
) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useNoun(noun)
  return useMutation({
    mutationFn: change,
    onSuccess(answer) {
      if (said !== undefined) toast(said)
      onDone?.(answer)
    },
    onError: (error) => toast(errorText(error, words), 'bad'),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
