import { z } from 'zod'

/** The owner's word on who takes a call: when the caller speaks of one of the keywords, this role does. */
export const switchRule = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  /** Null: whoever has the call. */
  from_role_id: z.uuid().nullable(),
  keywords: z.array(z.string().trim().min(1).max(60)).min(1).max(30),
  to_role_id: z.uuid(),
  /** Lower comes first. */
  position: z.int().min(0).max(10_000),
  is_enabled: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type SwitchRule = z.infer<typeof switchRule>

const written = switchRule.omit({ id: true, business_id: true, created_at: true, updated_at: true })

export const newSwitchRule = written.extend({
  from_role_id: written.shape.from_role_id.default(null),
  position: written.shape.position.default(0),
  is_enabled: z.boolean().default(true),
})
export type NewSwitchRule = z.infer<typeof newSwitchRule>

export const switchRulePatch = written.partial()
export type SwitchRulePatch = z.infer<typeof switchRulePatch>
