import type { Actor } from '#domain/access.ts'
import type { Callback, CallbackFilter, CallbackPatch, NewCallback } from '#domain/callback.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness, nounActions } from '../noun-actions.ts'
import { noteInboxChange } from '../inbox/inbox-history.ts'
import { normalisedNumber } from '../normalised-number.ts'
import { requireAccess } from '../permission.ts'
import type { Page, PageRequest } from '../ports.ts'

/** Whom somebody promised to call back, soonest due first. */
export async function listCallbacks(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest; filter: CallbackFilter },
): Promise<Page<Callback>> {
  const { business_id, page, filter } = input
  requireAccess(actor, business_id, 'viewer')
  return inBusiness(deps.database, business_id, (stores) => stores.callbacks.list(page, filter))
}

export const callbackActions = nounActions<Callback, NewCallback, CallbackPatch>({
  noun: 'callback',
  store: ({ callbacks }) => ({
    ...callbacks,
    list: (page) => callbacks.list(page, {}),
    create: (input) => callbacks.create({ ...input, call_id: null }),
  }),
  onCreate: async (stores, values) => ({
    ...values,
    phone_number: await normalisedNumber(stores, values.phone_number),
  }),
  onChanged: (stores, actor, { before, after }) =>
    noteInboxChange(stores, actor, { kind: 'callbacks', id: after.id }, { before, after }),
})
