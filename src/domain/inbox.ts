import { z } from 'zod'

/** What waits for a person, by kind. */
export const inboxCounts = z.object({
  messages: z.int(),
  callbacks: z.int(),
  feedback: z.int(),
  /** Questions nobody could answer. */
  gaps: z.int(),
  /** Calls to look at. */
  flagged: z.int(),
  /** Outgoing messages that did not arrive, and nobody has seen it. */
  failed: z.int(),
})
export type InboxCounts = z.infer<typeof inboxCounts>

export const inboxAction = z.enum(['added', 'done', 'reopened', 'assigned', 'changed'])
export type InboxAction = z.infer<typeof inboxAction>

/** Who did what to an entry of the inbox. What a call left is not a change: the entry names its call. */
export const inboxChange = z.object({
  id: z.uuid(),
  action: inboxAction,
  /** `system`: an API key, or nobody in person. */
  by_kind: z.enum(['member', 'operator', 'system']),
  user_id: z.string().nullable(),
  /** As they are called now. */
  by_name: z.string().nullable(),
  /** With `assigned`: to whom it was given; null: to nobody. */
  assigned_staff_id: z.uuid().nullable(),
  staff_name: z.string().nullable(),
  at: z.iso.datetime(),
})
export type InboxChange = z.infer<typeof inboxChange>

/** The nouns of the inbox, as the API's paths name them. */
export const inboxKinds = ['messages', 'callbacks', 'feedback'] as const
export type InboxKind = (typeof inboxKinds)[number]

export interface InboxEntry {
  kind: InboxKind
  id: string
}

export type NewInboxChange = Pick<InboxChange, 'action' | 'by_kind' | 'user_id' | 'assigned_staff_id'>
