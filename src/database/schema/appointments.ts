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
  status: text().$type<'booked' | 'completed' | 'no_show' | 'cancelled'>().notNull(),
  notes: text(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
