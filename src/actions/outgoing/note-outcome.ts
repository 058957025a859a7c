import type { BusinessStores } from '../ports.ts'
import { resendable, type OutgoingMessage } from '#domain/outgoing/outgoing-message.ts'

export type Outcome = Pick<OutgoingMessage, 'state'> & Partial<OutgoingMessage>

/** What became of a message. That it failed is an event, and one only though a carrier says so twice. */
export async function noteOutcome(
  stores: BusinessStores,
  message_id: string,
  outcome: Outcome,
): Promise<void> {
  const before = await stores.outgoing.get(message_id)
  if (before === null) return
  const { state } = outcome
  await stores.outgoing.update(message_id, outcome)
  if (state === before.state || !resendable.includes(state)) return
  const data = { channel: before.channel, state }
  await stores.events.add({ type: 'outgoing_message.failed', subject_id: message_id, data })
}
