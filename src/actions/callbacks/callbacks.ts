import type { Actor } from '#domain/access.ts'
import type { Callback, CallbackFilter, CallbackPatch, NewCallback } from '#domain/callback.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness, nounActions } from '../noun-actions.ts'
import { noteInboxChange } from '../inbox/inbox-history.ts'
import { normalisedNumber } from '../normalised-number.ts'
import { requireAccess } from '../permission.ts'
import type { BusinessStores, Page, PageRequest } from '../ports.ts'

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
  onCreate: async (stores, values) => {
    const phone_number = await normalisedNumber(stores, values.phone_number)
    return { ...values, phone_number, ...(await whoseNumber(stores, { ...values, phone_number })) }
  },
  async onChanged(stores, actor, { before, after }) {
    await noteInboxChange(stores, actor, { kind: 'callbacks', id: after.id }, { before, after })
    if (before !== null) return
    const data = { due_at: after.due_at }
    await stores.events.add({ type: 'callback.scheduled', subject_id: after.id, data })
  },
})

/** A number that one customer alone has says who it is, where it was not said. */
async function whoseNumber(
  { customers }: BusinessStores,
  { customer_id, caller_name, phone_number }: NewCallback,
): Promise<Pick<NewCallback, 'customer_id' | 'caller_name'>> {
  if (customer_id !== null || caller_name !== null) return { customer_id, caller_name }
  const [known, other] = await customers.findByNumber(phone_number)
  if (known === undefined || other !== undefined) return { customer_id, caller_name }
  return { customer_id: known.id, caller_name: known.name }
}
