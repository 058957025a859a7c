import { found } from '../permission.ts'
import { customerMeant, knownCaller } from './known-caller.ts'
import { checkIdentity, sayBack } from './spell-back.ts'
import { toolAction } from './tool-action.ts'
import { updateCustomer as definition } from '#domain/tools/update-customer.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Corrects who has this number, and spells back what was changed. `nothing_to_change` asks what it is. */
export const updateCustomer = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const checked = checkIdentity(input)
  if ('refusal' in checked) return checked.refusal
  const language = input.language?.trim() ?? ''
  const patch = { ...checked, ...(language === '' ? {} : { language }) }
  if (Object.keys(patch).length === 0) return nothingToChange
  const meant = customerMeant(await knownCaller(context), input.customer_name)
  if ('refusal' in meant) return meant.refusal
  const changed = found(await context.stores.customers.update(meant.customer.id, patch), 'customer')
  return {
    status: 'ok',
    retryable: false,
    say: `I have changed it. ${sayBack(checked)}`.trim(),
    data: { customer_id: changed.id, name: changed.name, email: changed.email, language: changed.language },
  }
})

const nothingToChange: ToolResult = {
  status: 'nothing_to_change',
  retryable: true,
  say: 'What would you like me to correct: the name, or the e-mail address?',
}
