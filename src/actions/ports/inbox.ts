import type { Callback, CallbackFilter, CallbackPatch, NewCallback } from '#domain/callback.ts'
import type { Feedback, FeedbackFilter, FeedbackPatch } from '#domain/feedback.ts'
import type { InboxChange, InboxCounts, InboxEntry, NewInboxChange } from '#domain/inbox.ts'
import type { Message, MessageFilter, MessagePatch, NewMessage } from '#domain/message.ts'
import type { Page, PageRequest } from '../ports.ts'

export interface MessageStore {
  /** Newest first. */
  list(page: PageRequest, filter: MessageFilter): Promise<Page<Message>>
  get(id: string): Promise<Message | null>
  create(input: NewMessage): Promise<Message>
  update(id: string, patch: MessagePatch): Promise<Message | null>
}

export interface CallbackStore {
  /** Soonest due first. */
  list(page: PageRequest, filter: CallbackFilter): Promise<Page<Callback>>
  get(id: string): Promise<Callback | null>
  create(input: NewCallback & { call_id: string | null }): Promise<Callback>
  update(id: string, patch: CallbackPatch & { phone_number?: string }): Promise<Callback | null>
  remove(id: string): Promise<boolean>
  /** The open one that was promised in this call. */
  openOfCall(call_id: string): Promise<Callback | null>
}

export interface FeedbackStore {
  /** Newest first. */
  list(page: PageRequest, filter: FeedbackFilter): Promise<Page<Feedback>>
  get(id: string): Promise<Feedback | null>
  create(
    input: Pick<
      Feedback,
      'call_id' | 'customer_id' | 'caller_name' | 'kind' | 'rating' | 'body' | 'follow_up'
    >,
  ): Promise<Feedback>
  update(id: string, patch: FeedbackPatch): Promise<Feedback | null>
}

/** What the three have in common: how much waits, and who did what. */
export interface InboxStore {
  counts(): Promise<InboxCounts>
  note(entry: InboxEntry, change: NewInboxChange): Promise<void>
  /** Oldest first. */
  changes(entry: InboxEntry): Promise<InboxChange[]>
}
