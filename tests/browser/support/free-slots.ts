import { dataOf } from '#api/client/client.ts'
import type { Dashboard } from './dashboard.ts'

const newYork = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/New_York',
  hour: '2-digit',
  minute: '2-digit',
})

/** When a service of the demo's dentist could be booked in the next twenty days: `2026-12-03 09:30`. */
export async function freeSlots(
  { api, business_id }: Pick<Dashboard, 'api' | 'business_id'>,
  service: string,
): Promise<string[]> {
  const path = { business_id }
  const services = await dataOf(api.GET('/api/businesses/{business_id}/services', { params: { path } }))
  const service_id = services.items.find(({ name }) => name === service)?.id ?? ''
  const from = new Date().toISOString().slice(0, 10)
  const to = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const query = { service_id, from, to }
  const days = await dataOf(
    api.GET('/api/businesses/{business_id}/availability', { params: { path, query } }),
  )
  return days.flatMap(({ date, slots }) =>
    slots.map(({ starts_at }) => `${date} ${newYork.format(new Date(starts_at))}`),
  )
}
