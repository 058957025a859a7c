import { sendMessageJob } from './queue-message.ts'
import { planRemindersJob } from './reminders.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { MessageSettings } from '#domain/outgoing/message-settings.ts'
import {
  resendable,
  undelivered,
  type Consent,
  type OutgoingMessage,
} from '#domain/outgoing/outgoing-message.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { normalisedNumber } from '../normalised-number.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores, Clock, OutgoingFilter, Page, PageRequest } from '../ports.ts'

/** All that went out, is to go out or could not, newest first. */
export async function listOutgoing(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, page, filter }: { business_id: string; page: PageRequest; filter: OutgoingFilter },
): Promise<Page<OutgoingMessage>> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(database, business_id, (stores) => stores.outgoing.list(page, filter))
}

/** Tries one again that did not go out. Throws `conflict` for one that did, or that is waiting anyway. */
export async function resendOutgoing(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, message_id }: { business_id: string; message_id: string },
): Promise<OutgoingMessage> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const message = found(await stores.outgoing.get(message_id), 'message')
    if (!resendable.includes(message.state)) {
      throw new SwitchboardError('conflict', `This message is ${message.state}; it cannot be sent again.`, {
        reason: 'message_not_resendable',
      })
    }
    const now = clock.now()
    const key = `${message.id} ${now.toISOString()}`
    await stores.jobs.add({ kind: sendMessageJob, key, run_at: now, data: { message_id: message.id } })
    return found(
      await stores.outgoing.update(message.id, { state: 'queued', error: null, seen_at: null }),
      'message',
    )
  })
}

/** A person has seen that it did not arrive; it waits no more. Throws `conflict` for one that did, or still may. */
export async function seeOutgoing(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, message_id }: { business_id: string; message_id: string },
): Promise<OutgoingMessage> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const message = found(await stores.outgoing.get(message_id), 'message')
    if (!undelivered.includes(message.state)) {
      throw new SwitchboardError('conflict', `This message is ${message.state}: nothing is to be seen to.`, {
        reason: 'message_not_failed',
      })
    }
    if (message.seen_at !== null) return message
    const seen_at = clock.now().toISOString()
    return found(await stores.outgoing.update(message.id, { seen_at }), 'message')
  })
}

export async function getMessageSettings(
  { database }: ActionDeps,
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<MessageSettings> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(database, business_id, (stores) => stores.messageSettings.get())
}

/** Numbers may be written in any way. Throws `invalid_phone_number`. What is booked is reminded of as they are now. */
export async function putMessageSettings(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, patch }: { business_id: string; patch: Partial<MessageSettings> },
): Promise<MessageSettings> {
  requireAccess(actor, business_id, 'manager')
  return inBusiness(database, business_id, async (stores) => {
    const settings = { ...(await stores.messageSettings.get()), ...patch }
    const notify_numbers: string[] = []
    for (const each of settings.notify_numbers) notify_numbers.push(await normalisedNumber(stores, each))
    const sms_from = await normalisedNumber(stores, settings.sms_from)
    const now = clock.now()
    await stores.jobs.add({ kind: planRemindersJob, key: now.toISOString(), run_at: now })
    return stores.messageSettings.put({ ...settings, notify_numbers, sms_from })
  })
}

export async function listConsents(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, page }: { business_id: string; page: PageRequest },
): Promise<Page<Consent>> {
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(database, business_id, (stores) => stores.consents.list(page))
}

export async function putConsent(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, consent }: { business_id: string; consent: Pick<Consent, 'channel' | 'address' | 'state'> },
): Promise<Consent> {
  requireAccess(actor, business_id, 'manager')
  return inBusiness(database, business_id, async (stores) =>
    stores.consents.put({ ...consent, address: await addressOf(stores, consent), source: 'member' }),
  )
}

async function addressOf(stores: BusinessStores, { channel, address }: Pick<Consent, 'channel' | 'address'>) {
  return channel === 'email' ? address.trim().toLowerCase() : normalisedNumber(stores, address)
}
