import type { AppointmentAction, AppointmentChange, AppointmentStatus } from '#domain/appointment.ts'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Two that are not cancelled never overlap for one of the staff: the constraint `appointments_no_overlap`. */
export const appointments = pgTable('appointments', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  staff_id: uuid().notNull(),
  service_id: uuid(),
  customer_id: uuid(),
  call_id: uuid(),
  starts_at: instant().notNull(),
  ends_at: instant().notNull(),
  busy_until: instant(),
  status: text().$type<AppointmentStatus>().notNull(),
  notes: text(),
  cancel_reason: text(),
  cancelled_at: instant(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const appointmentHistory = pgTable('appointment_history', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  appointment_id: uuid().notNull(),
  at: instant().notNull(),
  action: text().$type<AppointmentAction>().notNull(),
  by_kind: text().$type<AppointmentChange['by_kind']>().notNull(),
  call_id: uuid(),
  user_id: text(),
  staff_id: uuid(),
  starts_at: instant().notNull(),
  previous_staff_id: uuid(),
  previous_starts_at: instant(),
  reason: text(),
})

export const slotHolds = pgTable('slot_holds', {
  business_id: uuid().notNull(),
  id: text().notNull(),
  call_id: uuid(),
  customer_id: uuid(),
  service_id: uuid().notNull(),
  staff_id: uuid().notNull(),
  starts_at: instant().notNull(),
  ends_at: instant().notNull(),
  busy_until: instant().notNull(),
  expires_at: instant().notNull(),
  appointment_id: uuid(),
  created_at: instant().notNull(),
})
