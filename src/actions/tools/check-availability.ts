import type { Found, NothingReason } from '../scheduling/find-offers.ts'
import { callerOf, noSuchAppointment, ownAppointments } from './caller-appointments.ts'
import { chosenService, chosenStaff } from './chosen-service.ts'
import { holdOffers, searchFor, type HeldOffers } from './offers.ts'
import { toolAction } from './tool-action.ts'
import { localDate } from '#domain/opening-hours.ts'
import type { Brief } from '#domain/brief.ts'
import { spokenList } from '#domain/spoken-words.ts'
import { sayDay } from '#domain/spoken-moment.ts'
import { checkAvailability as definition } from '#domain/tools/check-availability.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { readWantedTime, type WantedTime } from '#domain/wanted-time/wanted-time.ts'

/**
 * A few free times, each kept for this call for some minutes under its hold_id. `other_time`: not at that time of day,
 * but that day. `closed`, `staff_away`, `too_soon`, `fully_booked`: nothing then; the next possible ones are given.
 * `past_date`, `beyond_horizon`, `unclear_date`, `no_staff`, and what is missing is asked for.
 */
export const checkAvailability = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const brief = await context.brief()
  const caller = await callerOf(context)
  const moved = await movedAppointment()
  if (moved === 'unknown') return noSuchAppointment
  const said = input.service ?? moved?.service_name ?? undefined
  const service = chosenService(brief, said)
  if ('refusal' in service) return service.refusal
  const staff = chosenStaff(brief, input.staff)
  if ('refusal' in staff) return staff.refusal
  const now = context.clock.now()
  const words = `${input.date ?? ''} ${input.time ?? ''}`
  const wanted = readWantedTime(words, localDate(brief.business, now), brief.business.language)
  if (wanted.isUnclear) return unclearDate
  const search = searchFor(context, brief, service.chosen, {
    staff_id: staff.chosen?.id ?? null,
    customer_ids: moved?.customer_id ? [moved.customer_id] : caller.customers.map(({ id }) => id),
    except_appointment_id: moved?.id ?? null,
  })
  const held = await holdOffers(context, brief, search, wanted)
  return {
    status: held.found.outcome === 'free' ? 'ok' : held.found.outcome,
    retryable: held.found.outcome !== 'free',
    say: sentence(held, brief, wanted, staff.chosen?.name ?? null),
    data: { service: service.chosen.name, slots: held.slots },
  }

  async function movedAppointment() {
    if (input.appointment_id === undefined) return null
    const own = await ownAppointments(context, caller)
    return own.find(({ id }) => id === input.appointment_id) ?? ('unknown' as const)
  }
})

const unclearDate: ToolResult = {
  status: 'unclear_date',
  retryable: true,
  say: 'Which day would suit you?',
}

function sentence(held: HeldOffers, brief: Brief, wanted: WantedTime, staff: string | null): string {
  const { found, words, slots } = held
  const choose = slots.length === 1 ? 'Shall I book that?' : 'Which one suits you?'
  if (found.outcome === 'free') return `I have ${words}. ${choose}`
  const why = whyNot(found, brief, sayDates(wanted), staff)
  if (found.outcome === 'other_time') return `${why} I have ${words}. Would that do?`
  if (found.outcome === 'past_date' || found.outcome === 'beyond_horizon') return why
  if (slots.length > 0) return `${why} The next I have is ${words}. Would that do?`
  return `${why} I can take a message, and somebody will call you back about it.`
}

function whyNot({ outcome, because }: Found, brief: Brief, day: string, staff: string | null): string {
  const who = staff ?? 'Nobody who does that'
  const sentences: Record<Exclude<Found['outcome'], 'free'>, string> = {
    other_time: 'At that time I have nothing, but on the same day there is something else.',
    past_date: `${capital(day)} has gone by. Which day do you mean?`,
    beyond_horizon: `We only book ${brief.business.booking_horizon_days} days ahead. Which earlier day would suit you?`,
    closed: `We are closed on ${day}${because === null ? '' : ` (${because})`}.`,
    staff_away: staff === null ? `${who} is in on ${day}.` : `${who} is not in on ${day}.`,
    too_soon: `For ${day} it is too late to book.`,
    fully_booked: `${staff === null ? 'We have' : `${staff} has`} nothing free${day === '' ? '' : ` on ${day}`}.`,
    no_staff: staff === null ? 'Nobody here offers that.' : `${staff} does not offer that.`,
  }
  return sentences[outcome as NothingReason | 'other_time']
}

/** "Tuesday, December 1st"; several days are "these days". */
function sayDates({ dates }: WantedTime): string {
  if (dates === null) return ''
  return dates.length > 3 ? 'these days' : spokenList(dates.map((date) => sayDay(date, 'en')))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
