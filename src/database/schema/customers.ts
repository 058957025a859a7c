import type { FactKind } from '#domain/customer-fact.ts'
import { pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const customers = pgTable('customers', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  name: text().notNull(),
  phone_number: varchar({ length: 20 }),
  email: text(),
  language: text(),
  notes: text(),
  related_to_id: uuid(),
  relation: text(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

export const customerFacts = pgTable('customer_facts', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  customer_id: uuid().notNull(),
  kind: text().$type<FactKind>().notNull(),
  text: text().notNull(),
  call_id: uuid(),
  created_at: instant().notNull(),
})
