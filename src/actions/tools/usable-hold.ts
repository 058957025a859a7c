import type { Caller } from './caller-appointments.ts'
import { holdOffers, searchFor, type HeldOffers } from './offers.ts'
import type { ToolContext } from './tool-action.ts'
import { startTime } from '#domain/availability/offer.ts'
import type { SlotHold } from '#domain/appointment.ts'
import { localDate } from '#domain/opening-hours.ts'
import type { Service } from '#domain/service.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** A hold of this very call, locked. `refusal`: there is none by that id, or its time has run out. */
export async function usableHold(
  context: ToolContext,
  caller: Caller,
  hold_id: string,
): Promise<{ hold: SlotHold; service: Service } | { refusal: ToolResult }> {
  const hold = await context.stores.slotHolds.getLocked(hold_id.trim())
  if (hold === null || hold.call_id !== context.call_id) return { refusal: unknownHold }
  const service = await context.stores.services.get(hold.service_id)
  if (service === null) return { refusal: unknownHold }
  const isExpired = Date.parse(hold.expires_at) <= context.clock.now().getTime()
  if (isExpired && hold.appointment_id === null) {
    const lead = 'That took a while, so let me look again.'
    return { refusal: await insteadOf(context, { hold, service }, caller, 'hold_expired', lead) }
  }
  return { hold, service }
}

const unknownHold: ToolResult = {
  status: 'unknown_hold',
  retryable: true,
  say: 'Let me look at the free times first. Which day would suit you?',
}

/** The nearest times to one that cannot be had, on that day or the next possible one. */
export async function insteadOf(
  context: ToolContext,
  { hold, service }: { hold: SlotHold; service: Service },
  caller: Caller,
  status: string,
  lead: string,
  except_appointment_id: string | null = null,
): Promise<ToolResult> {
  const brief = await context.brief()
  const search = searchFor(context, brief, service, {
    staff_id: null,
    customer_ids: caller.customers.map(({ id }) => id),
    except_appointment_id,
  })
  const { timezone } = brief.business
  const held = await holdOffers(context, brief, search, {
    dates: [localDate(brief.business, new Date(hold.starts_at))],
    time: { from: '00:00', to: '24:00', near: startTime(hold, timezone) },
    isUnclear: false,
  })
  return {
    status,
    retryable: true,
    say: `${lead} ${next(held)}`,
    data: { service: service.name, slots: held.slots },
  }
}

function next({ words, slots }: HeldOffers): string {
  if (slots.length === 0)
    return 'There is nothing else free. I can take a message, and somebody will call you back.'
  return `I have ${words}. Would that suit you?`
}
