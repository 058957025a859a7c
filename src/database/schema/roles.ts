import type { RoleHours } from '#domain/role-hours.ts'
import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The seed's table. `ai_name` is its column `ai_personality_name`: the one field with two names. */
export const roles = pgTable('ai_roles', {
  id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  role_type: text().notNull(),
  ai_name: text('ai_personality_name').notNull(),
  voice_style: text().notNull(),
  personality: text().notNull(),
  system_prompt: text().notNull(),
  greeting_message: text().notNull(),
  is_enabled: boolean().notNull(),
  priority: integer().notNull(),
  allowed_tools: text().array(),
  hours: jsonb().$type<RoleHours>(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
})
