import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { InboxStore } from '#actions/ports.ts'
import type { InboxCounts, InboxKind } from '#domain/inbox.ts'
import { isUuid } from '../is-uuid.ts'
import { user } from '../schema/accounts.ts'
import { calls } from '../schema/calls.ts'
import { gaps } from '../schema/gaps.ts'
import { inboxChanges } from '../schema/inbox-changes.ts'
import { callbacks, feedback } from '../schema/inbox.ts'
import { messages } from '../schema/messages.ts'
import { outgoingMessages } from '../schema/outgoing.ts'
import { staff } from '../schema/staff.ts'
import { isFlagged } from './call-columns.ts'
import type { StoreContext } from './context.ts'
import { isUnseen } from './outgoing.ts'

const columnOf = {
  messages: inboxChanges.message_id,
  callbacks: inboxChanges.callback_id,
  feedback: inboxChanges.feedback_id,
} as const satisfies Record<InboxKind, unknown>

const nameOf = { messages: 'message_id', callbacks: 'callback_id', feedback: 'feedback_id' } as const

export function inboxStore(context: StoreContext): InboxStore {
  const { tx, clock, ids, business_id } = context
  return {
    counts: () => countsOf(context),
    async note({ kind, id }, change) {
      const at = clock.now().toISOString()
      await tx.insert(inboxChanges).values({ ...change, id: ids.uuid(), business_id, [nameOf[kind]]: id, at })
    },
    async changes({ kind, id }) {
      if (!isUuid(id)) return []
      const { action, by_kind, user_id, assigned_staff_id, at } = inboxChanges
      return tx
        .select({
          id: inboxChanges.id,
          action,
          by_kind,
          user_id,
          by_name: user.name,
          assigned_staff_id,
          staff_name: staff.name,
          at,
        })
        .from(inboxChanges)
        .leftJoin(user, eq(user.id, user_id))
        .leftJoin(staff, and(eq(staff.business_id, business_id), eq(staff.id, assigned_staff_id)))
        .where(and(eq(inboxChanges.business_id, business_id), eq(columnOf[kind], id)))
        .orderBy(asc(at), asc(inboxChanges.id))
    },
  }
}

async function countsOf({ tx, business_id }: StoreContext): Promise<InboxCounts> {
  const here = (table: { business_id: PgColumn }, waits: SQL) =>
    and(eq(table.business_id, business_id), waits)
  const [counts] = await tx
    .select({
      messages: tx.$count(messages, here(messages, eq(messages.is_handled, false))),
      callbacks: tx.$count(callbacks, here(callbacks, eq(callbacks.state, 'open'))),
      feedback: tx.$count(feedback, here(feedback, eq(feedback.follow_up, 'open'))),
      gaps: tx.$count(gaps, here(gaps, eq(gaps.state, 'open'))),
      flagged: tx.$count(calls, here(calls, isFlagged)),
      failed: tx.$count(outgoingMessages, here(outgoingMessages, isUnseen)),
    })
    .from(sql`(select 1) as one`)
  return counts as InboxCounts
}
