import { boolean, date, pgTable, smallint, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant, wallTime } from './columns.ts'

export const staff = pgTable('staff', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  title: text(),
  phone: varchar({ length: 20 }),
  email: text(),
  is_active: boolean().notNull(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const staffServices = pgTable('staff_services', {
  business_id: uuid().notNull(),
  staff_id: uuid().notNull(),
  service_id: uuid().notNull(),
})

export const staffAvailability = pgTable('staff_availability', {
  business_id: uuid().notNull(),
  staff_id: uuid().notNull(),
  weekday: smallint().notNull(),
  starts_at: wallTime().notNull(),
  ends_at: wallTime().notNull(),
})

export const staffExceptions = pgTable('staff_exceptions', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  staff_id: uuid().notNull(),
  date: date({ mode: 'string' }).notNull(),
  is_available: boolean().notNull(),
  starts_at: wallTime(),
  ends_at: wallTime(),
  reason: text(),
})
