import { dataOf, type ApiClient } from '#api/client/client.ts'

/** The first of each noun of the owner's first business, for the paths of `pages.ts`. */
export async function idsOfDemo(api: ApiClient): Promise<Record<string, string>> {
  const { businesses } = await dataOf(api.GET('/api/me'))
  const business_id = businesses[0]?.id ?? ''
  const params = { path: { business_id } }
  const [calls, roles, staff, customers] = await Promise.all([
    dataOf(api.GET('/api/businesses/{business_id}/calls', { params })),
    dataOf(api.GET('/api/ai/roles/{business_id}', { params })),
    dataOf(api.GET('/api/businesses/{business_id}/staff', { params })),
    dataOf(api.GET('/api/businesses/{business_id}/customers', { params })),
  ])
  return {
    business_id,
    call_id: calls.items[0]?.id ?? '',
    customer_id: calls.items.find((call) => call.customer_id)?.customer_id ?? customers.items[0]?.id ?? '',
    role_id: roles[0]?.id ?? '',
    staff_id: staff.items[0]?.id ?? '',
  }
}

export function fillPath(path: string, ids: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')
}
