import { noteOutcome } from './note-outcome.ts'
import { readUnsubscription } from './unsubscribe-token.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { tryParsePhoneNumber } from '#domain/phone-number.ts'
import type { Database } from '../ports.ts'

const stopWords = new Set([
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'optout',
  'revoke',
  'stopp',
  'baja',
  'alto',
  'arret',
])
const startWords = new Set(['start', 'yes', 'unstop', 'alta'])

/**
 * What somebody wrote back to a text message. One of the carriers' words ends or begins messages from whoever sends from
 * that number; anything else changes nothing. Returns how many businesses it concerned.
 */
export async function receiveReply(
  { database }: { database: Database },
  { from, to, text, channel }: { from: string; to: string; text: string; channel: 'sms' | 'whatsapp' },
): Promise<number> {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
  const state = stopWords.has(word) ? 'opted_out' : startWords.has(word) ? 'opted_in' : null
  const [address, sender] = [tryParsePhoneNumber(from, {}), tryParsePhoneNumber(to, {})]
  if (state === null || address === null || sender === null) return 0
  const writers = await database.asSystem((system) => system.outgoing.writersTo(address, sender))
  for (const business_id of writers) {
    await database.forBusiness(business_id, (stores) =>
      stores.consents.put({ channel, address, state, source: 'sms_reply' }),
    )
  }
  return writers.length
}

/** Ends mail to somebody who followed the link in one. Throws `invalid_token`. Returns the business's name. */
export async function unsubscribe(
  { database, signing_key }: { database: Database; signing_key: string },
  { token, commit }: { token: string; commit: boolean },
): Promise<{ business_name: string }> {
  const wanted = readUnsubscription(signing_key, token)
  if (wanted === null) throw new SwitchboardError('invalid_token', 'This link is not complete.')
  const { business_id, channel, address } = wanted
  return database.forBusiness(business_id, async (stores) => {
    const business = await stores.business.get()
    if (commit && business !== null) {
      await stores.consents.put({ channel, address, state: 'opted_out', source: 'unsubscribe_link' })
    }
    return { business_name: business?.name ?? '' }
  })
}

/** What a carrier says became of a message; what it says of one that is not ours is nothing to us. */
export async function noteDelivery(
  { database }: { database: Database },
  { provider_id, status, reason }: { provider_id: string; status: string; reason: string | null },
): Promise<void> {
  const state = status === 'delivered' || status === 'read' ? 'delivered' : undeliveredState(status)
  if (state === null) return
  const message = await database.asSystem((system) => system.outgoing.byProviderId(provider_id))
  if (message === null) return
  await database.forBusiness(message.business_id, (stores) =>
    noteOutcome(stores, message.id, { state, error: state === 'delivered' ? null : reason }),
  )
}

function undeliveredState(status: string): 'undeliverable' | null {
  return status === 'undelivered' || status === 'failed' ? 'undeliverable' : null
}
