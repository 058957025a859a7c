import { lastDateOf, todayOf } from '../scheduling/search.ts'
import { bookingCustomer, written } from './booking-customer.ts'
import { callerOf } from './caller-appointments.ts'
import { chosenService, chosenStaff } from './chosen-service.ts'
import { searchFor } from './offers.ts'
import { toolAction } from './tool-action.ts'
import { sayDay } from '#domain/spoken-moment.ts'
import { joinWaitlist as definition } from '#domain/tools/join-waitlist.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { readWantedTime } from '#domain/wanted-time/wanted-time.ts'

/**
 * Notes down that the caller would come when a place becomes free; joining again changes the wish. `number_needed`:
 * there is no way to tell them; `past_date`, `unclear_date`, `name_needed`, and as for check_availability.
 */
export const joinWaitlist = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const brief = await context.brief()
  const service = chosenService(brief, input.service)
  if ('refusal' in service) return service.refusal
  const staff = chosenStaff(brief, input.staff)
  if ('refusal' in staff) return staff.refusal
  const whom = await bookingCustomer(context, await callerOf(context), input.customer_name)
  if ('refusal' in whom) return whom.refusal
  const { phone_number, email } = 'customer' in whom ? whom.customer : whom.newcomer
  if (phone_number === null && email === null) return numberNeeded
  const search = searchFor(context, brief, service.chosen, {
    staff_id: staff.chosen?.id ?? null,
    customer_ids: [],
    except_appointment_id: null,
  })
  const today = todayOf(search)
  const { language } = brief.business
  const wanted = readWantedTime(`${input.date ?? ''} ${input.time ?? ''}`, today, language)
  if (wanted.isUnclear) return unclearDate
  const from = wanted.dates?.[0] ?? today
  const to = wanted.dates?.at(-1) ?? lastDateOf(search)
  if (to.toString() < today.toString()) return { ...unclearDate, status: 'past_date' }
  const customer = await written(context, whom)
  const entry = await context.stores.waitlist.join(
    {
      customer_id: customer.id,
      service_id: service.chosen.id,
      staff_id: search.staff_id,
      from_date: from.toString(),
      to_date: to.toString(),
      earliest_time: wanted.time?.from ?? null,
      latest_time: wanted.time?.to ?? null,
    },
    context.call_id,
  )
  const days = from.equals(to)
    ? `for ${sayDay(from, 'en')}`
    : `from ${sayDay(from, 'en')} to ${sayDay(to, 'en')}`
  const person = staff.chosen === null ? '' : ` with ${staff.chosen.name}`
  return {
    status: 'ok',
    retryable: false,
    say: `${customer.name} is on the waitlist for ${service.chosen.name}${person}, ${days}. When a place becomes free, we will get in touch and keep it for a while.`,
    data: { waitlist_entry_id: entry.id, from_date: entry.from_date, to_date: entry.to_date },
  }
})

const unclearDate: ToolResult = {
  status: 'unclear_date',
  retryable: true,
  say: 'Which days would suit you?',
}

const numberNeeded: ToolResult = {
  status: 'number_needed',
  retryable: false,
  say: 'I do not see your number, so nobody could tell you of a free place. I can take a message with a number instead.',
}
