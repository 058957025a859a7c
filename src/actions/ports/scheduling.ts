import type {
  Appointment,
  AppointmentBy,
  AppointmentChange,
  AppointmentStatus,
  SlotHold,
} from '#domain/appointment.ts'
import type { Busy, Slot } from '#domain/availability/slots.ts'
import type { StaffTimes } from '#domain/availability/day-times.ts'
import type { BusyTime } from '#domain/calendar.ts'
import type { OpeningHours } from '#domain/opening-hours.ts'
import type { StaffException } from '#domain/staff.ts'
import type { NewWaitlistEntry, WaitlistEntry, WaitlistStatus } from '#domain/waitlist.ts'
import type { Page, PageRequest } from '../ports.ts'

export interface AppointmentFilter {
  /** Those that begin at or after it. */
  from?: string
  /** Those that begin before it. */
  to?: string
  staff_id?: string
  customer_id?: string
  service_id?: string
  status?: AppointmentStatus
}

export type AppointmentTime = Slot & { service_id: string | null }
export type NewAppointmentRow = AppointmentTime & Pick<Appointment, 'customer_id' | 'call_id' | 'notes'>

/** Every change writes its line of history. */
export interface AppointmentStore {
  /** Soonest first. */
  list(page: PageRequest, filter: AppointmentFilter): Promise<Page<Appointment>>
  get(id: string): Promise<Appointment | null>
  /** Oldest first. Null: no such appointment. */
  history(id: string): Promise<AppointmentChange[] | null>
  /** Null: the person has something else then. The transaction goes on either way. */
  book(input: NewAppointmentRow, by: AppointmentBy): Promise<Appointment | null>
  /**
   * A diary that was kept elsewhere: each as it stands there, with the line of history of its booking. Those whose time
   * is taken are left out.
   */
  addMany(
    rows: readonly (NewAppointmentRow & Pick<Appointment, 'status'>)[],
    by: AppointmentBy,
  ): Promise<void>
  /** The same appointment at another time. `taken`: as for `book`; nothing has changed then. */
  move(id: string, to: AppointmentTime, by: AppointmentBy): Promise<Appointment | 'taken' | null>
  /** `taken`: it cannot be reopened, because somebody else has that time. */
  setStatus(
    id: string,
    input: { status: AppointmentStatus; reason: string | null },
    by: AppointmentBy,
  ): Promise<Appointment | 'taken' | null>
  update(
    id: string,
    patch: { notes?: string | null | undefined; customer_id?: string | null | undefined },
  ): Promise<Appointment | null>
  /** Booked, not over, and of one of these customers or booked in this call; soonest first, 20 at most. */
  upcoming(whose: { customer_ids: readonly string[]; call_id: string }): Promise<Appointment[]>
}

export interface SlotHoldStore {
  /** One hold a slot, in their order. What this call holds already keeps its id and lives on. */
  hold(
    slots: readonly Slot[],
    input: { service_id: string; call_id: string | null; customer_id: string | null; expires_at: string },
  ): Promise<SlotHold[]>
  /** Nobody else gets it until this transaction is over. */
  getLocked(id: string): Promise<SlotHold | null>
  /** Notes what became of it. */
  use(id: string, appointment_id: string): Promise<void>
}

/** What slots of one service are computed from. */
export interface Schedule {
  opening: OpeningHours
  /** Active staff who offer the service, by name. */
  staff: (StaffTimes & { name: string })[]
  appointments: Busy[]
  /** Live holds of other calls. */
  holds: Busy[]
  /** What the staff's own calendars say. */
  external: Busy[]
  /** Who mostly saw these customers. */
  usual_staff_id: string | null
}

export interface ScheduleQuery {
  service_id: string
  /** Instants between which time is looked at. */
  from: string
  to: string
  /** Whose holds do not count. */
  call_id: string | null
  customer_ids: readonly string[]
  /** One that is to be moved, and so is in nobody's way. */
  except_appointment_id: string | null
}

/** One of the staff, with what is known of their time whatever they offer. */
export interface StaffTime {
  id: string
  name: string
  week: StaffTimes['week']
  exceptions: Omit<StaffException, 'id' | 'staff_id'>[]
  /** What their own calendars say. */
  external: BusyTime[]
}

export interface ScheduleStore {
  read(query: ScheduleQuery): Promise<Schedule>
  /** Everybody who is active, or one person; by name. `from` and `to`: instants between which is looked. */
  staffTimes(query: { from: string; to: string; staff_id: string | null }): Promise<StaffTime[]>
}

export interface WaitlistStore {
  /** Longest waiting first. */
  list(page: PageRequest, filter: { status?: WaitlistStatus }): Promise<Page<WaitlistEntry>>
  get(id: string): Promise<WaitlistEntry | null>
  /** A customer waits once for a service: joining again changes the wish. */
  join(entry: NewWaitlistEntry, call_id: string | null): Promise<WaitlistEntry>
  /** What these customers wait for or are offered. */
  openOf(customer_ids: readonly string[]): Promise<WaitlistEntry[]>
  /** Who would come on that date to that person, longest waiting first. */
  waitingFor(query: { staff_id: string; date: string }): Promise<WaitlistEntry[]>
  offer(
    id: string,
    offer: { offered_staff_id: string; offered_starts_at: string; offer_expires_at: string },
  ): Promise<WaitlistEntry | null>
  /** Waits again. False: there is no offer whose time has run out. */
  lapse(id: string): Promise<boolean>
  /** They have what they waited for. */
  settle(what: { customer_id: string; service_id: string }): Promise<void>
  /** False: no such entry, or it waits no more. */
  remove(id: string): Promise<boolean>
}
