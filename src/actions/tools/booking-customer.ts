import type { Caller } from './caller-appointments.ts'
import type { ToolContext } from './tool-action.ts'
import type { Customer, NewCustomer } from '#domain/customer.ts'
import { plain } from '#domain/find-by-name.ts'
import { readName } from '#domain/person-name.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * For whom an appointment is booked: who has that name under the caller's number, else somebody yet to be written down
 * with that name and number; without a name whoever the caller is known to be. Otherwise the name is asked for.
 */
export async function bookingCustomer(
  { stores }: ToolContext,
  { call, customers }: Caller,
  said: string | undefined,
): Promise<{ customer: Customer } | { newcomer: NewCustomer } | { refusal: ToolResult }> {
  const name = readName(said ?? '')
  const identified = call.customer_id === null ? null : await stores.customers.get(call.customer_id)
  const known =
    identified === null ? customers : [identified, ...customers.filter(({ id }) => id !== identified.id)]
  if (name === null) {
    const [only, ...others] = identified === null ? customers : [identified]
    return only !== undefined && others.length === 0 ? { customer: only } : { refusal: nameNeeded }
  }
  const [same, ...others] = known.filter((customer) => isSameName(customer.name, name))
  if (others.length > 0) return { refusal: nameNeeded }
  if (same !== undefined) return { customer: same }
  return { newcomer: { name, phone_number: call.caller_number, email: null, language: null, notes: null } }
}

const nameNeeded: ToolResult = {
  status: 'name_needed',
  retryable: true,
  say: 'May I have the full name of who will come?',
}

/** Only who has got something becomes a customer by it. */
export async function written(
  { stores }: ToolContext,
  whom: { customer: Customer } | { newcomer: NewCustomer },
): Promise<Customer> {
  return 'customer' in whom ? whom.customer : stores.customers.create(whom.newcomer)
}

/** "Emma" and "Carter, Emma" are Emma Carter. */
function isSameName(stored: string, said: string): boolean {
  const [a, b] = [plain(stored).split(' '), plain(said).split(' ')]
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.every((word) => longer.includes(word))
}
