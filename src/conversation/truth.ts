import type { Claim } from '#domain/truth/claims.ts'
import type { Deed } from '#domain/truth/deed.ts'

/** What a call knows of what was really done, and what was said of it. See `truth-guard.ts`. */
export interface Truth {
  /** By deed, whether the latest tool for it did it. */
  proofs: Partial<Record<Deed, boolean>>
  /** What may be said to stand so: done in this call at any time, shown by a tool, or known from the brief. */
  known: Deed[]
  /** What the caller has heard of the model and nobody has judged yet. */
  heard: { text: string; interrupted: boolean }[]
  pending: { claim: Claim; flagged: boolean }[]
  /** The model was told to take this back. */
  correcting: Claim | null
  corrections: number
}

export function initialTruth(known: Deed[]): Truth {
  return { proofs: {}, known, heard: [], pending: [], correcting: null, corrections: 0 }
}
