import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { DocumentKind } from '#domain/document.ts'
import { instant } from './columns.ts'

export const documents = pgTable('documents', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  title: text().notNull(),
  kind: text().$type<DocumentKind>().notNull(),
  text: text().notNull(),
  source_url: text(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})

/** `search` is kept by a trigger. */
export const passages = pgTable('passages', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  knowledge_id: uuid(),
  document_id: uuid(),
  position: integer().notNull(),
  heading: text().notNull(),
  body: text().notNull(),
})
