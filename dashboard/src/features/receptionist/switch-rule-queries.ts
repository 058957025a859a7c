import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf } from '#lib/api.ts'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'

function useRuleKey() {
  const { id: business_id } = useBusiness()
  return { business_id, key: ['business', business_id, 'switch-rules'] as const }
}

export function useSwitchRules() {
  const { business_id, key } = useRuleKey()
  return useQuery({
    queryKey: key,
    queryFn: () =>
      allPages((query) =>
        dataOf(
          api.GET('/api/businesses/{business_id}/switch-rules', { params: { path: { business_id }, query } }),
        ),
      ),
  })
}

export function useAddSwitchRule() {
  const { business_id } = useRuleKey()
  return useRuleChange((body: { keywords: string[]; to_role_id: string }) =>
    dataOf(
      api.POST('/api/businesses/{business_id}/switch-rules', { params: { path: { business_id } }, body }),
    ),
  )
}

export function useRemoveSwitchRule() {
  const { business_id } = useRuleKey()
  return useRuleChange((switch_rule_id: string) =>
    dataOf(
      api.DELETE('/api/businesses/{business_id}/switch-rules/{switch_rule_id}', {
        params: { path: { business_id, switch_rule_id } },
      }),
    ),
  )
}

function useRuleChange<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const words = useWords()
  const queries = useQueryClient()
  const { key } = useRuleKey()
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
    onError: (error) => toast(errorText(error, words), 'bad'),
  })
}
