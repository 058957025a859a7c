import { callerOf, ownAppointments } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction } from './tool-action.ts'
import { spokenList } from '#domain/spoken-words.ts'
import { getMyAppointments as definition } from '#domain/tools/get-my-appointments.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

const MOST_SPOKEN = 3

/** What is coming for this caller. `none`; `unknown_caller`: without a number nobody's appointments can be told. */
export const getMyAppointments = toolAction(definition, async (context): Promise<ToolResult> => {
  const caller = await callerOf(context)
  const own = await ownAppointments(context, caller)
  if (own.length === 0 && caller.call.caller_number === null) {
    return {
      status: 'unknown_caller',
      retryable: false,
      say: 'I do not see your number, so I cannot look up appointments. I can take a message, and somebody will call you back.',
    }
  }
  if (own.length === 0) {
    return {
      status: 'none',
      retryable: false,
      say: 'I find no coming appointment under the number you are calling from. Shall I make one?',
    }
  }
  const { business } = await context.brief()
  const isShared = new Set(own.map(({ customer_id }) => customer_id)).size > 1
  const words = own.slice(0, MOST_SPOKEN).map((each) => {
    const whose = isShared && each.customer_name !== null ? ` for ${each.customer_name}` : ''
    return `${sayAppointment(each, business)}${whose}`
  })
  const more = own.length > MOST_SPOKEN ? ` And ${own.length - MOST_SPOKEN} more after that.` : ''
  return {
    status: 'ok',
    retryable: false,
    say: `You have ${spokenList(words, 'and')}.${more}`,
    data: { appointments: own.map((each) => ({ id: each.id, ...appointmentData(each, business) })) },
  }
})
