import { useQuery } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

/** Who one can call as: nobody, somebody new, and the customers that are known already. */
export function useCallers(): { number: string; name: string }[] {
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
  const known = (data?.items ?? []).flatMap(({ name, phone_number: phone }) =>
    phone === null ? [] : [{ number: phone, name: `${name} (${phone})` }],
  )
  return [
    { number: '', name: words.practice.withheld },
    { number: '+15550001111', name: words.practice.stranger },
    ...known,
  ]
}
