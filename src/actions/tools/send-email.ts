import { z } from 'zod'
import { sendDetails, whoAsks } from './send-details.ts'
import { toolAction } from './tool-action.ts'
import { sendEmail as definition } from '#domain/tools/send-email.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** To the address we have of the caller unless they gave another. `no_email`: we have none and they gave none. */
export const sendEmail = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const asked = await whoAsks(context)
  const known = asked.customer?.email?.toLowerCase() ?? null
  const given = input.email?.trim().toLowerCase() ?? ''
  const email = given === '' ? known : given
  if (email === null) return noEmail
  if (!z.email().safeParse(email).success) return unreadableEmail
  return sendDetails(context, asked, {
    about: input.about,
    channel: 'email',
    recipient: email,
    isKnown: email === known,
    spokenRecipient: email === known ? 'the mail address we have of you' : email,
  })
})

const noEmail: ToolResult = {
  status: 'no_email',
  retryable: true,
  say: 'I do not have a mail address of you. Could you spell it for me?',
}

const unreadableEmail: ToolResult = {
  status: 'invalid_email',
  retryable: true,
  say: 'That does not seem to be a complete mail address. Could you spell it for me once more?',
}
