/** How long a conversation waits for what, in milliseconds. */
export interface Timings {
  /** For the API to say whose call it is; then the last known brief is used. */
  open: number
  /** For one connection to the model. */
  connect: number
  /** Silence while an answer is due, until the model is asked again. */
  nudge: number
  /** Silence while anything is due, until something is said without the model. Below 3 s, with time to say it. */
  filler: number
  /** What the model gets to be heard after a rung, until the next one. */
  rung: number
  /** For a tool, until the model is told that it is not to be had. */
  tool: number
  /** Silence during a tool, until a filler. */
  tool_filler: number
  /** Nobody speaks: until the caller is asked whether they are there. */
  mutual_silence: number
  /** Before the longest duration, to wrap up. */
  wrap_up: number
  /** For a goodbye to be spoken, after which the call is ended all the same. */
  goodbye: number
  /** Kept before the moment a model goes away. */
  go_away_margin: number
  /** For the old role's last sentence, when the next one is ready. */
  handover: number
  /** For the line to put a caller through, until it counts as failed. */
  transfer: number
  /** What a caller may leave as a message when there is no model. */
  message: number
}

export const defaultTimings: Timings = {
  open: 2_000,
  connect: 3_000,
  nudge: 2_000,
  filler: 2_500,
  rung: 2_500,
  tool: 8_000,
  tool_filler: 2_000,
  mutual_silence: 10_000,
  wrap_up: 45_000,
  goodbye: 10_000,
  go_away_margin: 3_000,
  handover: 5_000,
  transfer: 45_000,
  message: 60_000,
}
