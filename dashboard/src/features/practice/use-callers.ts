import { useQuery } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

export interface Caller {
  /** Stands in the list. */
  id: string
  name: string
  /** Null: withheld. */
  number: () => string | null
}

/** Who one can call as: somebody new, somebody who withholds their number, and customers that are known already. */
export function useCallers(): [Caller, ...Caller[]] {
  const words = useWords()
  const { id: business_id } = useBusiness()
  const { data } = useQuery({
    queryKey: ['business', business_id, 'customers', 'callers'],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/customers', {
          params: { path: { business_id }, query: { limit: 20 } },
        }),
      ),
  })
  const known = (data?.items ?? []).flatMap(({ id, name, phone_number: phone }) =>
    phone === null ? [] : [{ id, name: `${name} (${phone})`, number: () => phone }],
  )
  return [
    { id: 'new', name: words.practice.stranger, number: newNumber },
    { id: 'withheld', name: words.practice.withheld, number: () => null },
    ...known,
  ]
}

/** Drawn for each call: whoever called before has a card by now and would be greeted by name. */
function newNumber(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `+1555${String(random % 10_000_000).padStart(7, '0')}`
}
