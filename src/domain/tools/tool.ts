import type { z } from 'zod'
import type { Deed } from '../truth/deed.ts'

/**
 * A tool as the model sees it. One file a tool in this folder; what it does is in `actions/tools/` under the same name.
 * `input` is a flat zod object; it is turned to JSON schema for the model and parsed again at the API's door.
 */
export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject> {
  name: string
  description: string
  input: Input
  /** `engine`: the conversation acts on the result's `effect` (hang up, switch role). `data`: it only answers. */
  kind: 'data' | 'engine'
  /** By status, what the AI may say is done; left out: it changes nothing. Without `ok` those deeds were not done. */
  proves?: Readonly<Record<string, readonly Deed[]>>
  /** What it may then say stands so since earlier: looking appointments up shows that they are booked. */
  shows?: readonly Deed[]
}

/** What comes back to the model. `say` is a sentence ready to be spoken, because models repeat empty results. */
export interface ToolResult {
  /** `ok`, or a stable word for what stood in the way (`not_found`, `unknown_role`, `invalid_input`, `unavailable`, …). */
  status: string
  retryable: boolean
  say: string
  data?: Record<string, unknown>
  effect?: ToolEffect
}

export type ToolEffect =
  | { kind: 'end_call'; reason: string }
  | { kind: 'switch_role'; role_id: string; reason: string }
  /** Tones on the line. */
  | { kind: 'press_keys'; digits: string }
  | TransferEffect

/** Puts the caller through to a target of the owner's list. The number never goes to the model. */
export interface TransferEffect {
  kind: 'transfer'
  target_id: string
  target_name: string
  number: string
  /** What the caller hears before, should the model not say it. */
  say_before: string
  reason: string
}
