import { found } from '../permission.ts'
import type { ToolContext } from './tool-action.ts'
import type { Call } from '#domain/call.ts'
import type { Customer } from '#domain/customer.ts'
import { isNameOf, isSameName } from '#domain/person-name.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Who a call may be about: the customers with the number it comes from, and whoever was noted down in this very call. A
 * number recognises; it opens no other customer, whatever name is given.
 */
export interface KnownCaller {
  call: Call
  /** Who the call is known to be from. */
  identified: Customer | null
  customers: Customer[]
}

export async function knownCaller({ stores, call_id }: ToolContext): Promise<KnownCaller> {
  const call = found(await stores.calls.summary(call_id), 'call')
  const same = call.caller_number === null ? [] : await stores.customers.findByNumber(call.caller_number)
  const identified =
    call.customer_id === null
      ? null
      : (same.find(({ id }) => id === call.customer_id) ?? (await stores.customers.get(call.customer_id)))
  const others = same.filter(({ id }) => id !== identified?.id)
  return { call, identified, customers: identified === null ? others : [identified, ...others] }
}

/** The customer meant: by name, else who the call is from, else the only one there is. */
export function customerMeant(
  { identified, customers }: KnownCaller,
  name: string | undefined,
): { customer: Customer } | { refusal: ToolResult } {
  const said = name?.trim() ?? ''
  if (customers.length === 0) return { refusal: notKnown }
  if (said === '') {
    const [first, ...others] = identified === null ? customers : [identified]
    return first !== undefined && others.length === 0 ? { customer: first } : { refusal: severalKnown }
  }
  const exact = customers.filter((customer) => isSameName(customer.name, said))
  const [first, ...others] =
    exact.length > 0 ? exact : customers.filter((customer) => isNameOf(customer.name, said))
  if (first === undefined) return { refusal: noSuchName }
  return others.length === 0 ? { customer: first } : { refusal: severalKnown }
}

/** Also said of names that are here under another number: nobody learns who else is a customer. */
const noSuchName: ToolResult = {
  status: 'not_found',
  retryable: true,
  say: 'I do not find that name under the number you are calling from. Could you tell me the full name once more?',
}

const notKnown: ToolResult = {
  status: 'unknown_customer',
  retryable: true,
  say: 'I do not have you in our books yet. May I have your first and last name?',
}

const severalKnown: ToolResult = {
  status: 'name_needed',
  retryable: true,
  say: 'May I ask who is calling? Please tell me your first and last name.',
}
