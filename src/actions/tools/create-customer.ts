import { knownCaller, type KnownCaller } from './known-caller.ts'
import { checkIdentity, sayBack } from './spell-back.ts'
import { toolAction } from './tool-action.ts'
import { isSameName } from '#domain/person-name.ts'
import { createCustomer as definition } from '#domain/tools/create-customer.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Notes a customer down under the number of the call; a relative belongs to whoever calls. Somebody of that name under
 * that number is not noted down twice. `invalid_name` and `invalid_email` ask for it once more.
 */
export const createCustomer = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const checked = checkIdentity(input)
  if ('refusal' in checked) return checked.refusal
  const { name, email = null } = checked
  if (name === undefined) throw new TypeError('A name is required.')
  const { stores, call_id } = context
  const caller = await knownCaller(context)
  const relation = input.relation?.replace(/\s+/g, ' ').trim() ?? ''
  const same = caller.customers.find((customer) => isSameName(customer.name, name))
  const customer =
    same ??
    (await stores.customers.create({
      name,
      phone_number: caller.call.caller_number,
      email,
      language: input.language ?? null,
      notes: null,
      ...(relation === '' ? {} : { relation, related_to_id: relativeOf(caller) }),
    }))
  if (relation === '') await stores.calls.setCustomer(call_id, customer.id)
  const lead =
    same === undefined ? `I have noted down ${customer.name}.` : `I have ${customer.name} here already.`
  return {
    status: same === undefined ? 'ok' : 'exists',
    retryable: false,
    say: `${lead} ${sayBack({ name: customer.name, ...(customer.email === null ? {} : { email: customer.email }) })}`,
    data: {
      customer_id: customer.id,
      name: customer.name,
      email: customer.email,
      relation: customer.relation,
    },
  }
})

/** Who calls, or the only one who has the number and is nobody's relative. */
function relativeOf({ identified, customers }: KnownCaller): string | null {
  if (identified !== null) return identified.id
  const [first, ...others] = customers.filter((customer) => customer.related_to_id === null)
  return first !== undefined && others.length === 0 ? first.id : null
}
