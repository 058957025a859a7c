import type { Schema } from '#lib/api.ts'
import type { Kind } from './inbox-filter.ts'

type Message = Schema<'Message'>
type Callback = Schema<'Callback'>
type Feedback = Schema<'Feedback'>

/** A message, a promise to call back, or what somebody thinks: what the inbox shows of it. */
export interface Entry {
  kind: Kind
  id: string
  caller_name: string | null
  number: string | null
  text: string
  created_at: string
  due_at: string | null
  urgency: Message['urgency'] | null
  type: Feedback['kind'] | null
  rating: number | null
  /** `none`: nothing has to be done about it. */
  state: 'open' | 'done' | 'none'
  outcome: string | null
  done_at: string | null
  call_id: string | null
  customer_id: string | null
  assigned_staff_id: string | null
}

const unsaid = { number: null, due_at: null, urgency: null, type: null, rating: null, outcome: null }

export function entryOfMessage(message: Message): Entry {
  const { body, callback_number, is_handled, handled_at, ...rest } = message
  const state = is_handled ? 'done' : 'open'
  return {
    ...unsaid,
    ...rest,
    kind: 'messages',
    number: callback_number,
    text: body,
    state,
    done_at: handled_at,
  }
}

export function entryOfCallback({ reason, phone_number, ...rest }: Callback): Entry {
  return { ...unsaid, ...rest, kind: 'callbacks', number: phone_number, text: reason }
}

export function entryOfFeedback({ body, kind, follow_up, ...rest }: Feedback): Entry {
  return { ...unsaid, ...rest, kind: 'feedback', type: kind, text: body, state: follow_up }
}
