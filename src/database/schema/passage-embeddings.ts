import { bit, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

export const passageEmbeddings = pgTable('passage_embeddings', {
  business_id: uuid().notNull(),
  passage_id: uuid().notNull(),
  model: text().notNull(),
  vector: bytes().notNull(),
  signs: bit({ dimensions: 768 }).notNull(),
})
