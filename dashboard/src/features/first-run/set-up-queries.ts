import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { toast } from '#components/toast.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import type { Draft } from './draft.ts'
import { setUpOf } from './draft.ts'

/** In every language that they are written in: what is spoken on the phone may be another than that of the page. */
export const templatesQuery = queryOptions({
  queryKey: ['industry-templates'],
  queryFn: async (): Promise<Templates> => {
    const [en, de] = await Promise.all([fetchTemplates('en'), fetchTemplates('de')])
    return { en, de }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

const fetchTemplates = (language: 'en' | 'de') =>
  dataOf(api.GET('/api/industry-templates', { params: { query: { language } } }))

export type Template = Awaited<ReturnType<typeof fetchTemplates>>[number]
export type Templates = Record<Template['language'], readonly Template[]>

/** Creates the business and goes to the first practice call. */
export function useSetUp(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: create,
    async onSuccess({ id: business_id, name }) {
      onDone()
      await queries.invalidateQueries({ queryKey: ['me'] })
      toast(words.first_run.created(name))
      await navigate({ to: '/b/$business_id/practice', params: { business_id } })
    },
  })
}

/** A practice number has six digits, as an extension of a PBX has; no telephone can dial it from outside. One that is taken by chance is drawn again. */
async function create(draft: Draft) {
  for (let tries = 0; ; tries += 1) {
    try {
      const body = setUpOf(draft, practiceNumber())
      return await dataOf(api.POST('/api/set-up', { body }))
    } catch (error) {
      const isTaken = error instanceof ApiError && error.code === 'phone_number_taken'
      if (!isTaken || !draft.is_number_later || tries === 5) throw error
    }
  }
}

function practiceNumber(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(100_000 + (random % 900_000))
}
