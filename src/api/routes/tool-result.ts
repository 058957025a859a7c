import { z } from 'zod'

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('end_call'), reason: z.string() }),
  z.object({ kind: z.literal('switch_role'), role_id: z.uuid(), reason: z.string() }),
  z.object({ kind: z.literal('press_keys'), digits: z.string() }),
  z.object({
    kind: z.literal('transfer'),
    target_id: z.uuid(),
    target_name: z.string(),
    number: z.string(),
    say_before: z.string(),
    reason: z.string(),
  }),
])

/** What comes back to the model; `say` can be spoken as it is, `effect` is carried out by the conversation. */
export const toolResult = z.object({
  status: z.string(),
  retryable: z.boolean(),
  say: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
  effect: effect.optional(),
})
