import { useContext } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api, dataOf } from './api.ts'
import { BusinessContext } from './business.ts'

/** How much waits for a person, by kind. Undefined until it is known, and outside a business. */
export function useInboxCounts() {
  const business_id = useContext(BusinessContext)?.id ?? ''
  const { data } = useQuery({
    queryKey: ['business', business_id, 'inbox-counts'],
    queryFn: () =>
      dataOf(api.GET('/api/businesses/{business_id}/inbox-counts', { params: { path: { business_id } } })),
    enabled: business_id !== '',
  })
  return data
}
