import type { NewBusiness } from '#domain/business.ts'
import type { OpeningPeriod } from '#domain/business-hours.ts'
import type { NewCustomer } from '#domain/customer.ts'
import type { NewKnowledge } from '#domain/knowledge.ts'
import type { NewRole } from '#domain/role.ts'
import type { NewService } from '#domain/service.ts'
import type { NewStaff, StaffAvailability } from '#domain/staff.ts'
import type { NewTransferTarget } from '#domain/transfer-target.ts'

/** One demo business as data; `seed-demo.ts` writes it. Days are counted from the day it is written. */
export interface DemoBusiness {
  business: NewBusiness & { ai_phone_number: string }
  roles: Omit<NewRole, 'business_id' | 'is_enabled'>[]
  services: Omit<NewService, 'is_active'>[]
  staff: DemoStaff[]
  hours: OpeningPeriod[]
  closures: { in_days: number; opens_at: string | null; closes_at: string | null; reason: string }[]
  customers: NewCustomer[]
  /** Who else comes here: they fill the calendar around today, and stand in no rehearsal. */
  regulars: Pick<NewCustomer, 'name' | 'phone_number'>[]
  appointments: DemoAppointment[]
  /** Hours in which somebody of the staff is away; they stand in no rehearsal either. */
  time_off: { staff: string; in_days: number; starts_at: string; ends_at: string; reason: string }[]
  knowledge: Omit<NewKnowledge, 'is_active'>[]
  transfer_targets: Pick<
    NewTransferTarget,
    'name' | 'purpose' | 'keywords' | 'phone_number' | 'availability'
  >[]
}

/** All by name. The first free slot from that day on; days before today are in the past, and done. */
export interface DemoAppointment {
  customer: string
  service: string
  staff: string
  in_days: number
}

/** `services` by name. `off_in_days`: a day off. */
export type DemoStaff = Omit<NewStaff, 'service_ids' | 'is_active'> & {
  services: string[]
  week: StaffAvailability[]
  off_in_days: number | null
}

/** The same times on several days; 0 = Sunday. */
export function openOn(weekdays: number[], opens_at: string, closes_at: string): OpeningPeriod[] {
  return weekdays.map((weekday) => ({ weekday, opens_at, closes_at }))
}

export function worksOn(weekdays: number[], starts_at: string, ends_at: string): StaffAvailability[] {
  return weekdays.map((weekday) => ({ weekday, starts_at, ends_at }))
}
