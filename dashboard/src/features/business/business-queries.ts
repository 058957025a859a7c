import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, dataOf } from '#lib/api.ts'
import type { CurrentBusiness } from '#lib/business.ts'
import { useBusiness } from '#lib/business.ts'
import { templateLanguage } from '#lib/template-language.ts'
import { useWords } from '#lib/words/words.ts'

type Patch = Partial<Omit<CurrentBusiness, 'id' | 'access' | 'created_at' | 'updated_at'>>

/** Saves fields of the business itself; its name stands in other places as well. */
export function useSaveBusiness(): (patch: Patch) => Promise<void> {
  const { id } = useBusiness()
  const queries = useQueryClient()
  return async (body) => {
    const path = { business_id: id }
    await dataOf(api.PATCH('/api/businesses/{business_id}', { params: { path }, body }))
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['business', id] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
    ])
  }
}

export function useIndustries() {
  const language = templateLanguage(useWords().locale)
  return useQuery({
    queryKey: ['industry-templates', language],
    queryFn: () => dataOf(api.GET('/api/industry-templates', { params: { query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
