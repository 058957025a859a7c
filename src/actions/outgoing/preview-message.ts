import type { Actor } from '#domain/access.ts'
import { defaultWords } from '#domain/outgoing/default-words.ts'
import { messageNames, type MessageName } from '#domain/outgoing/message-names.ts'
import { wordsFor } from '#domain/outgoing/message-template.ts'
import { checkMessage, fillMessage } from '#domain/outgoing/message-words.ts'
import type { Channel } from '#domain/outgoing/outgoing-message.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Clock } from '../ports.ts'
import { whenValues } from './appointment-message.ts'
import { businessValues } from './queue-message.ts'

export interface MessagePreview {
  /** As written, with variables: the business's own, or those that come along. */
  words: { subject: string; body: string }
  /** As somebody would get it. */
  filled: { subject: string; body: string }
  /** What the words are in; another than asked for when there are none in it. */
  language: string
  is_own: boolean
  variables: readonly string[]
}

/**
 * A message as somebody would get it, about an appointment that is made up. `words` left out: those that are sent now.
 * Throws `unknown_template_variable`, `invalid_template`.
 */
export async function previewMessage(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  input: {
    business_id: string
    name: MessageName
    channel: Channel
    language: string
    words?: { subject: string; body: string }
  },
): Promise<MessagePreview> {
  const { business_id, name, language } = input
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async (stores) => {
    const business = found(await stores.business.get(), 'business')
    const { items } = await stores.messageTemplates.list({ limit: 200, cursor: null })
    const sent = wordsFor(items, input)
    const words = input.words ?? { subject: sent.subject, body: sent.body }
    for (const each of [words.subject, words.body]) checkMessage(name, each)
    const in_a_day = new Date(clock.now().getTime() + 86_400_000).toISOString()
    const [service] = (await stores.services.list({ limit: 1, cursor: null })).items
    const [person] = (await stores.staff.list({ limit: 1, cursor: null })).items
    const values = {
      ...example,
      ...businessValues(business),
      ...whenValues(in_a_day, business, language),
      service_name: service?.name ?? null,
      staff_name: person?.name ?? null,
    }
    const isOurs = Object.values(defaultWords).some((ours) => ours[name].body === words.body)
    return {
      words,
      filled: { subject: fillMessage(words.subject, values), body: fillMessage(words.body, values) },
      language: sent.language,
      is_own: !isOurs,
      variables: messageNames[name],
    }
  })
}

const example = {
  customer_name: 'Maria Fox',
  customer_first_name: 'Maria',
  reason: null,
  message: '…',
  caller_name: 'Maria Fox',
  callback_number: '+15550100',
  urgency: 'normal',
  percent: '80',
  limit: 'minutes',
}
