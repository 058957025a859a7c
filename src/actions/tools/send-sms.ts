import { sendDetails, whoAsks } from './send-details.ts'
import { spokenNumber } from './spoken-number.ts'
import { toolAction } from './tool-action.ts'
import { tryParsePhoneNumber } from '#domain/phone-number.ts'
import { sendSms as definition } from '#domain/tools/send-sms.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** To the caller's own number unless they gave another as theirs. `no_number`: theirs is withheld and they gave none. */
export const sendSms = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const asked = await whoAsks(context)
  const own = asked.call.caller_number
  const given = input.number?.trim() ?? ''
  const number = given === '' ? own : tryParsePhoneNumber(given, { country: asked.business.country })
  if (number === null || !isTextable(number)) return given === '' ? noNumber : unreadableNumber
  const isOwn = number === own
  return sendDetails(context, asked, {
    about: input.about,
    channel: input.via ?? 'sms',
    recipient: number,
    isKnown: isOwn || number === asked.customer?.phone_number,
    spokenRecipient: isOwn ? 'the number you are calling from' : spokenNumber(number),
  })
})

/** An extension of the house is a number one can call, not one that can be written to. */
function isTextable(number: string): boolean {
  return /^\+\d{7,}$/.test(number)
}

const noNumber: ToolResult = {
  status: 'no_number',
  retryable: true,
  say: 'I cannot see your number. Which number may I send it to?',
}

const unreadableNumber: ToolResult = {
  status: 'invalid_number',
  retryable: true,
  say: 'That does not seem to be a complete phone number. Could you give it to me once more, digit by digit?',
}
