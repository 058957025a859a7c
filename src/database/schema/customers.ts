import type { FactKind } from '#domain/customer-fact.ts'
import { jsonb, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
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

export const customerNumbers = pgTable('customer_numbers', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  customer_id: uuid().notNull(),
  phone_number: varchar({ length: 20 }).notNull(),
  created_at: instant().notNull(),
})

export const customerMerges = pgTable('customer_merges', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  kept_id: uuid().notNull(),
  gone: jsonb().$type<Record<string, unknown>>().notNull(),
  moved: jsonb().$type<Record<string, number>>().notNull(),
  user_id: text(),
  at: instant().notNull(),
})

export const erasures = pgTable('erasures', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  number_hint: text(),
  counts: jsonb().$type<Record<string, number>>().notNull(),
  user_id: text(),
  at: instant().notNull(),
})
