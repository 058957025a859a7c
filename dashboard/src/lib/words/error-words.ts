import type { AccountReason, ErrorReason } from '../../../../src/domain/error-reasons.ts'
import type { ErrorCode } from '../../../../src/domain/errors.ts'

/** What an answer tells besides its code, as the API's `details`. */
export type ErrorDetails = Record<string, unknown>

/** A sentence, or one with particulars: of the details, or of the API's own (English) message. */
export type ErrorText = string | ((details: ErrorDetails, message: string) => string)

/** One field that was refused. */
export interface FieldProblem {
  field: string
  /** The least or the most that would do; 0 where there is none. */
  limit: number
  /** The API's own words. */
  message: string
}

/** What is said for everything that the API can refuse. That nothing is missing is seen by the compiler. */
export interface ErrorWords {
  codes: Record<ErrorCode | 'unknown', ErrorText>
  /** Instead of the code's, where the answer names one. */
  reasons: Record<ErrorReason | AccountReason, ErrorText>
  /** Of `invalid_request`, by the rule that a field broke. */
  rules: Record<'required' | 'too_small' | 'too_big' | 'other', (problem: FieldProblem) => string>
  /** Names of fields; others are called as in the API. */
  fields: Record<string, string>
}
