import { found } from '../permission.ts'
import { blankToNull, readNumber, unreadableNumber } from './callback-number.ts'
import { spokenNumber } from './spoken-number.ts'
import { toolAction } from './tool-action.ts'
import { takeMessage as definition } from '#domain/tools/take-message.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Notes a message. The number to call back is the caller's own unless they gave another. Says back what was noted.
 * `invalid_number`: the number they gave cannot be one. `no_callback_number` never stops a message: it is noted and
 * said that nobody can call back.
 */
export const takeMessage = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const call = found(await context.stores.calls.summary(context.call_id), 'call')
  const own = call.caller_number
  const given = blankToNull(input.callback_number)
  const callback_number = given === null ? own : await readNumber(context.stores, given)
  if (given !== null && callback_number === null) return unreadableNumber
  const noted = await context.stores.messages.create({
    call_id: context.call_id,
    customer_id: call.customer_id,
    caller_name: blankToNull(input.caller_name),
    callback_number,
    body: input.message.trim() === '' ? input.message : input.message.trim(),
    urgency: input.urgency ?? 'normal',
  })
  await context.stores.events.add({ type: 'message.taken', subject_id: noted.id })
  return {
    status: 'ok',
    retryable: false,
    say: `I have noted that${noted.caller_name === null ? '' : ` for ${noted.caller_name}`}: ${sentence(noted.body)} ${callBack(callback_number, own)}`,
    data: {
      message_id: noted.id,
      caller_name: noted.caller_name,
      callback_number,
      urgency: noted.urgency,
    },
  }
})

function callBack(callback_number: string | null, own: string | null): string {
  if (callback_number === null) return 'There is no number to call back, though. Which number is best?'
  if (callback_number === own) return 'You will be called back on the number you are calling from.'
  return `You will be called back on ${spokenNumber(callback_number)}.`
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
