import { queueAppointmentMessage } from './appointment-message.ts'
import { found } from '../permission.ts'
import type { BusinessStores, Clock, Database } from '../ports.ts'
import type { Event, EventType } from '#domain/event.ts'
import { afterQuietHours, beforeQuietHours, type MessageSettings } from '#domain/outgoing/message-settings.ts'

/** The kind of job that reminds of one appointment at its time, once. */
export const remindJob = 'remind-of-appointment'
/** The kind of job that plans the reminders of all that is booked, after the owner changed when they go out. */
export const planRemindersJob = 'plan-reminders'

export const eventsWithReminders = [
  'appointment.booked',
  'appointment.rescheduled',
] as const satisfies EventType[]

interface Deps {
  database: Database
  clock: Clock
}

interface Planned {
  appointment_id: string
  starts_at: string
  hours: number
}

/** Plans the reminders of an appointment at the time it has now. Those of a time it had before find it moved. */
export async function planRemindersAfter({ database, clock }: Deps, event: Event): Promise<void> {
  await database.forBusiness(event.business_id, async (stores) => {
    const appointment = event.subject_id === null ? null : await stores.outgoing.appointment(event.subject_id)
    if (appointment === null) return
    const { timezone } = found(await stores.business.get(), 'business')
    await plan(stores, { appointment, timezone, now: clock.now() })
  })
}

/** Plans those of every appointment to come, as the settings are now; what was planned before stays planned once. */
export async function planAllReminders(
  { database, clock }: Deps,
  { business_id }: { business_id: string },
): Promise<void> {
  await database.forBusiness(business_id, async (stores) => {
    const { timezone } = found(await stores.business.get(), 'business')
    const now = clock.now()
    let cursor: string | null = null
    do {
      const page: { items: { id: string; starts_at: string; status: string }[]; next_cursor: string | null } =
        await stores.appointments.list({ limit: 200, cursor }, { from: now.toISOString(), status: 'booked' })
      for (const appointment of page.items) await plan(stores, { appointment, timezone, now })
      cursor = page.next_cursor
    } while (cursor !== null)
  })
}

async function plan(
  stores: BusinessStores,
  input: { appointment: { id: string; starts_at: string; status: string }; timezone: string; now: Date },
): Promise<void> {
  const { appointment, timezone, now } = input
  if (appointment.status !== 'booked') return
  const settings = await stores.messageSettings.get()
  const { id: appointment_id, starts_at } = appointment
  for (const { hours, at } of reminderTimes({ starts_at, settings, timezone })) {
    if (at <= now) continue
    await stores.jobs.add({
      kind: remindJob,
      key: `${appointment_id} ${starts_at} ${hours}`,
      run_at: at,
      data: { appointment_id, starts_at, hours } satisfies Planned,
    })
  }
}

/**
 * That many hours before, or when the quiet hours are over; where that would be too late, before they begin. Of those that
 * would then come at one time only the last one goes out.
 */
function reminderTimes(input: {
  starts_at: string
  settings: MessageSettings
  timezone: string
}): { hours: number; at: Date }[] {
  const { starts_at, settings, timezone } = input
  const start = new Date(starts_at)
  const byTime = new Map<number, { hours: number; at: Date }>()
  for (const hours of settings.reminder_hours.toSorted((a, b) => b - a)) {
    const wanted = new Date(start.getTime() - hours * 3_600_000)
    const after = afterQuietHours(wanted, settings, timezone)
    const at = after < start ? after : beforeQuietHours(wanted, settings, timezone)
    byTime.set(at.getTime(), { hours, at })
  }
  return [...byTime.values()]
}

/**
 * Reminds the customer, if all is still as it was planned: booked, at that time, not over, reminders of so many hours
 * wanted. Whoever was told that the appointment moved or is cancelled hears nothing of its old time.
 */
export async function remindOfAppointment(
  { database, clock }: Deps,
  { business_id, job_id, data }: { business_id: string; job_id: string; data: Record<string, unknown> },
): Promise<void> {
  const planned = data as unknown as Planned
  await database.forBusiness(business_id, async (stores) => {
    const appointment = await stores.outgoing.appointment(planned.appointment_id)
    const settings = await stores.messageSettings.get()
    const now = clock.now()
    if (appointment === null || appointment.status !== 'booked') return
    if (appointment.starts_at !== planned.starts_at || new Date(appointment.starts_at) <= now) return
    const business = found(await stores.business.get(), 'business')
    const { starts_at } = planned
    const wanted = reminderTimes({ starts_at, settings, timezone: business.timezone })
    if (!wanted.some(({ hours }) => hours === planned.hours)) return
    // The work may have waited, or the quiet hours may be others than when it was planned.
    const send_after = afterQuietHours(now, settings, business.timezone)
    if (send_after >= new Date(appointment.starts_at)) return
    await queueAppointmentMessage(stores, business, appointment, {
      name: 'appointment_reminder',
      channels: settings.confirmation_channels,
      send_after,
      job_id,
    })
  })
}
