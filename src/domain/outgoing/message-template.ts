import { z } from 'zod'
import { baseLanguage, defaultWords, type MessageWords } from './default-words.ts'
import { messageNames, type MessageName } from './message-names.ts'
import { channel, type Channel } from './outgoing-message.ts'

export const messageName = z.enum(Object.keys(messageNames) as [MessageName, ...MessageName[]])
const language = z
  .string()
  .max(20)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language, such as en or pt-BR')

/** A business's own words for one message, on one channel, in one language, in place of the ones that come along. */
export const messageTemplate = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  name: messageName,
  channel,
  language,
  /** Mail only. */
  subject: z.string().max(300).nullable(),
  body: z.string().min(1).max(5_000),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type MessageTemplate = z.infer<typeof messageTemplate>

export const newMessageTemplate = messageTemplate
  .pick({ name: true, channel: true, language: true, body: true })
  .extend({ subject: z.string().max(300).nullable().default(null) })
export type NewMessageTemplate = z.infer<typeof newMessageTemplate>

export const messageTemplatePatch = z.object({
  subject: z.string().max(300).nullable().optional(),
  body: z.string().min(1).max(5_000).optional(),
})
export type MessageTemplatePatch = z.infer<typeof messageTemplatePatch>

/**
 * The words for a message: the business's own in that very language, then in its base language, then those that come
 * along in it, then the business's own in English, then ours.
 */
export function wordsFor(
  own: readonly Pick<MessageTemplate, 'name' | 'channel' | 'language' | 'subject' | 'body'>[],
  wanted: { name: MessageName; channel: Channel; language: string },
): MessageWords & { language: string } {
  const mine = own.filter((each) => each.name === wanted.name && each.channel === wanted.channel)
  const inLanguage = (tag: string) => mine.find((each) => each.language.toLowerCase() === tag.toLowerCase())
  const base = baseLanguage(wanted.language)
  const ours = Object.hasOwn(defaultWords, base) ? defaultWords[base]?.[wanted.name] : undefined
  const english = defaultWords['en']?.[wanted.name] ?? { subject: '', body: '' }
  const exact = inLanguage(wanted.language) ?? inLanguage(base)
  if (exact !== undefined) {
    const subject = exact.subject ?? ours?.subject ?? english.subject
    return { subject, body: exact.body, language: exact.language }
  }
  if (ours !== undefined) return { ...ours, language: base }
  const other = inLanguage('en')
  if (other !== undefined)
    return { subject: other.subject ?? english.subject, body: other.body, language: 'en' }
  return { ...english, language: 'en' }
}
