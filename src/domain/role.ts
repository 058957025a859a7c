import { z } from 'zod'
import { roleHours } from './role-hours.ts'

/** A few words: what it is to do stands in the prompt. */
const personality = z.string().max(500)
const allowedTools = z.array(z.string().min(1).max(60)).max(100).nullable()

/**
 * An AI persona of a business. `ai_name` is the column `ai_personality_name` (the seed's one renaming).
 * `priority`: lower = higher priority.
 */
export const role = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  role_type: z.string().min(1).max(50),
  ai_name: z.string().min(1).max(100),
  voice_style: z.string().min(1).max(50),
  /** How it comes across, in a few words: warm and calm. May name variables. Empty: as the prompt has it. */
  personality,
  system_prompt: z.string().max(20_000),
  greeting_message: z.string().max(1_000),
  is_enabled: z.boolean(),
  priority: z.int().min(0).max(1_000),
  /** Names of the tools it may use; it may always hang up. Null: all. */
  allowed_tools: allowedTools,
  /** When it takes calls. Null: always. */
  hours: roleHours.nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Role = z.infer<typeof role>

export const newRole = z.object({
  business_id: z.uuid(),
  role_type: z.string().min(1).max(50).default('receptionist'),
  ai_name: z.string().min(1).max(100),
  voice_style: z.string().min(1).max(50).default('Kore'),
  personality: personality.default(''),
  system_prompt: z.string().max(20_000).default(''),
  greeting_message: z.string().max(1_000).default(''),
  is_enabled: z.boolean().default(true),
  priority: z.int().min(0).max(1_000).default(100),
  allowed_tools: allowedTools.optional(),
  hours: roleHours.nullable().optional(),
})
export type NewRole = z.infer<typeof newRole>

/** No defaults: a field that is absent stays as it is. */
export const rolePatch = z.object({
  role_type: z.string().min(1).max(50).optional(),
  ai_name: z.string().min(1).max(100).optional(),
  voice_style: z.string().min(1).max(50).optional(),
  personality: personality.optional(),
  system_prompt: z.string().max(20_000).optional(),
  greeting_message: z.string().max(1_000).optional(),
  is_enabled: z.boolean().optional(),
  priority: z.int().min(0).max(1_000).optional(),
  allowed_tools: allowedTools.optional(),
  hours: roleHours.nullable().optional(),
})
export type RolePatch = z.infer<typeof rolePatch>
