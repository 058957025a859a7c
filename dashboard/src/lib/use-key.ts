import { useBusiness } from './business.ts'

/** All of a business's data lies under `['business', id, noun]`. */
export function useKey(noun: string) {
  const { id } = useBusiness()
  return { path: { business_id: id }, key: ['business', id, noun] as const }
}
