import { customerMeant, knownCaller } from './known-caller.ts'
import type { ToolContext } from './tool-action.ts'
import type { FactKind } from '#domain/customer-fact.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Keeps something about who has this number, with this call as its source. */
export async function rememberOf(
  context: ToolContext,
  what: { kind: FactKind; text: string; customer_name: string | undefined; say: (name: string) => string },
): Promise<ToolResult> {
  const text = what.text.replace(/\s+/g, ' ').trim()
  if (text === '') return nothingToKeep
  const meant = customerMeant(await knownCaller(context), what.customer_name)
  if ('refusal' in meant) return meant.refusal
  const { id: customer_id, name } = meant.customer
  const { call_id, stores } = context
  const fact = await stores.customerFacts.add({ customer_id, kind: what.kind, text, call_id })
  return { status: 'ok', retryable: false, say: what.say(name), data: { customer_id, fact_id: fact.id } }
}

const nothingToKeep: ToolResult = {
  status: 'invalid_input',
  retryable: true,
  say: 'What would you like me to keep in mind?',
}
