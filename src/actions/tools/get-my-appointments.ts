import { callerOf, ownAppointments, type Caller } from './caller-appointments.ts'
import { appointmentData, sayAppointment } from './spoken-appointment.ts'
import { toolAction, type ToolContext } from './tool-action.ts'
import type { Appointment } from '#domain/appointment.ts'
import type { Brief } from '#domain/brief.ts'
import { sayMoment } from '#domain/spoken-moment.ts'
import { spokenList } from '#domain/spoken-words.ts'
import { getMyAppointments as definition } from '#domain/tools/get-my-appointments.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import type { WaitlistEntry } from '#domain/waitlist.ts'

const MOST_SPOKEN = 3

/**
 * What is coming for this caller, and what they wait for. `none`; `unknown_caller`: without a number nobody's
 * appointments can be told.
 */
export const getMyAppointments = toolAction(definition, async (context): Promise<ToolResult> => {
  const caller = await callerOf(context)
  const own = await ownAppointments(context, caller)
  const waiting = await waitingOf(context, caller)
  if (own.length === 0 && waiting.length === 0) {
    return caller.call.caller_number === null ? unknownCaller : none
  }
  const { business } = await context.brief()
  const sentences = [...waiting.map((entry) => sayEntry(entry, business)), sayAll(own, business)]
  return {
    status: 'ok',
    retryable: false,
    say: sentences.filter((sentence) => sentence !== '').join(' '),
    data: {
      appointments: own.map((each) => ({ id: each.id, ...appointmentData(each, business) })),
      waitlist: waiting.map(({ service_name, status, offered_starts_at }) => ({
        service: service_name,
        status,
        offered_starts_at,
      })),
    },
  }
})

function waitingOf({ stores }: ToolContext, { customers }: Caller): Promise<WaitlistEntry[]> {
  return stores.waitlist.openOf(customers.map(({ id }) => id))
}

function sayAll(own: readonly Appointment[], business: Brief['business']): string {
  if (own.length === 0) return ''
  const isShared = new Set(own.map(({ customer_id }) => customer_id)).size > 1
  const words = own.slice(0, MOST_SPOKEN).map((each) => {
    const whose = isShared && each.customer_name !== null ? ` for ${each.customer_name}` : ''
    return `${sayAppointment(each, business)}${whose}`
  })
  const more = own.length > MOST_SPOKEN ? ` And ${own.length - MOST_SPOKEN} more after that.` : ''
  return `You have ${spokenList(words, 'and')}.${more}`
}

function sayEntry(entry: WaitlistEntry, { timezone }: Brief['business']): string {
  const what = entry.service_name ?? 'an appointment'
  const { offered_starts_at, offer_expires_at } = entry
  if (offered_starts_at === null || offer_expires_at === null) return `You are on the waitlist for ${what}.`
  const say = (instant: string) => sayMoment(instant, { timezone, language: 'en' })
  return `A place is free for you: ${what} on ${say(offered_starts_at)}, kept until ${say(offer_expires_at)}. Shall I book it?`
}

const unknownCaller: ToolResult = {
  status: 'unknown_caller',
  retryable: false,
  say: 'I do not see your number, so I cannot look up appointments. I can take a message, and somebody will call you back.',
}

const none: ToolResult = {
  status: 'none',
  retryable: false,
  say: 'I find no coming appointment under the number you are calling from. Shall I make one?',
}
