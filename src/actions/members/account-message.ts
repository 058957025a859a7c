import type { MessageToSend } from '../ports.ts'

type Words = Pick<MessageToSend, 'id' | 'recipient' | 'subject' | 'body' | 'business_name'>

/** A mail about a login: nothing to answer, and nothing to unsubscribe from. */
export function accountMessage(words: Words): MessageToSend {
  return { ...words, from_number: null, business_number: null, reply_to: null, unsubscribe_url: null }
}
