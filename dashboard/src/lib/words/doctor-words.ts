import type { CheckStatus } from '../../../../src/domain/doctor/check.ts'
import type { CheckId, DoctorReason } from '../../../../src/domain/doctor/reasons.ts'

/** The particulars of what a check found. */
export type CheckDetails = Record<string, unknown>

/** How the page says what is not a word: in the reader's language, and in the zone of the page. */
export interface Sayings {
  moment: (instant: string) => string
  /** With at most one digit behind the point. */
  amount: (value: number) => string
  /** What the API would say no to. */
  refusal: (refusal: unknown) => string
}

export type CheckText = string | ((details: CheckDetails, say: Sayings) => string)

/** What is said for one thing that a check can find. */
export interface FoundWords {
  found: CheckText
  /** What a member of the business can do. */
  mend?: CheckText
  /** For whoever runs the machines. What only they can mend, a member is told to ask them for. */
  technical?: { found?: CheckText; mend?: CheckText }
}

/** That nothing is missing is seen by the compiler. */
export interface DoctorWords {
  states: Record<CheckStatus, string>
  titles: Record<CheckId, string>
  ask_operator: string
  reasons: Record<DoctorReason, FoundWords>
}
