import { dataOf } from '#api/client/client.ts'
import type { Dashboard } from './dashboard.ts'

const newYork = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Where a service of the demo's dentist could be booked in the next twenty days. */
export async function freeSlots(
  { api, business_id }: Pick<Dashboard, 'api' | 'business_id'>,
  service: string,
): Promise<{ service_id: string; staff_id: string; starts_at: string }[]> {
  const path = { business_id }
  const services = await dataOf(api.GET('/api/businesses/{business_id}/services', { params: { path } }))
  const service_id = services.items.find(({ name }) => name === service)?.id ?? ''
  const from = new Date().toISOString().slice(0, 10)
  const to = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const query = { service_id, from, to }
  const days = await dataOf(
    api.GET('/api/businesses/{business_id}/availability', { params: { path, query } }),
  )
  return days.flatMap(({ slots }) =>
    slots.map(({ staff_id, starts_at }) => ({ service_id, staff_id, starts_at })),
  )
}

/** On the clock of the dentist: `2026-12-03 09:30`. */
export function clockOf({ starts_at }: { starts_at: string }): string {
  return newYork.format(new Date(starts_at)).replace(', ', ' ')
}
