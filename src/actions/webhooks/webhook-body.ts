import type { BusinessStores } from '../ports.ts'
import type { Event } from '#domain/event.ts'

/** What is sent of an event: what happened, and, where there is something to see, what it happened to as it is now. */
export async function webhookBody(stores: BusinessStores, event: Event): Promise<string> {
  const { type, business_id, subject_id, data, created_at } = event
  const subject = subject_id === null ? {} : await subjectOf(stores, type, subject_id)
  return JSON.stringify({
    type,
    timestamp: created_at,
    data: { business_id, subject_id, ...data, ...subject },
  })
}

async function subjectOf(stores: BusinessStores, type: string, id: string): Promise<Record<string, unknown>> {
  if (type === 'message.taken') return { message: await stores.messages.get(id) }
  if (type === 'call.ended') return { call: await stores.calls.summary(id) }
  if (type.startsWith('appointment.')) return { appointment: await stores.outgoing.appointment(id) }
  return {}
}
