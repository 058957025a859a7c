import { found } from '../permission.ts'
import { blankToNull } from './callback-number.ts'
import { toolAction } from './tool-action.ts'
import { followUpOf, type Feedback } from '#domain/feedback.ts'
import { leaveFeedback as definition } from '#domain/tools/leave-feedback.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** Keeps what a caller thinks; complaints and bad ratings are open until somebody has looked into them. */
export const leaveFeedback = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const body = input.words.trim()
  if (body === '') return nothingSaid
  const { stores, call_id } = context
  const { customer_id } = found(await stores.calls.summary(call_id), 'call')
  const known = customer_id === null ? null : await stores.customers.get(customer_id)
  const rating = input.rating ?? null
  const kept = await stores.feedback.create({
    call_id,
    customer_id,
    caller_name: blankToNull(input.caller_name) ?? known?.name ?? null,
    kind: input.kind,
    rating,
    body,
    follow_up: followUpOf(input.kind, rating),
  })
  const { id: feedback_id, kind, follow_up } = kept
  await stores.events.add({
    type: 'feedback.given',
    subject_id: feedback_id,
    data: { kind, rating, follow_up },
  })
  return { status: 'ok', retryable: false, say: thanks(kept), data: { feedback_id, kind, rating, follow_up } }
})

function thanks({ kind, follow_up }: Feedback): string {
  if (kind === 'complaint') {
    return 'I am sorry about that. I have written it down word for word, and it stands open until somebody here has looked into it.'
  }
  if (follow_up === 'open')
    return 'Thank you for being so open. I have written it down, for somebody here to look into.'
  return 'Thank you for telling us. I have written it down.'
}

const nothingSaid: ToolResult = {
  status: 'invalid_input',
  retryable: true,
  say: 'What would you like me to write down?',
}
