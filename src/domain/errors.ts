import type { ErrorReason } from './error-reasons.ts'

/**
 * Every fault that can leave the system: a stable code, its HTTP status, and whether it is worth an operator's
 * attention (`report`). Expected refusals inside a call are results that can be spoken, not errors.
 */
export const errorCatalogue = {
  invalid_request: { status: 400, report: false },
  invalid_phone_number: { status: 400, report: false },
  invalid_cursor: { status: 400, report: false },
  unauthenticated: { status: 401, report: false },
  invalid_token: { status: 401, report: false },
  token_expired: { status: 401, report: false },
  invalid_signature: { status: 403, report: false },
  forbidden: { status: 403, report: false },
  not_found: { status: 404, report: false },
  phone_number_taken: { status: 409, report: false },
  conflict: { status: 409, report: false },
  staff_unavailable: { status: 409, report: false },
  knowledge_full: { status: 409, report: false },
  call_already_ended: { status: 409, report: false },
  body_too_large: { status: 413, report: false },
  unsupported_media_type: { status: 415, report: false },
  unknown_template_variable: { status: 422, report: false },
  invalid_template: { status: 422, report: false },
  unknown_time_zone: { status: 422, report: false },
  unknown_voice: { status: 422, report: false },
  unreadable_document: { status: 422, report: false },
  rate_limited: { status: 429, report: false },
  limit_reached: { status: 429, report: false },
  internal: { status: 500, report: true },
  database_unavailable: { status: 503, report: true },
  issuer_unavailable: { status: 503, report: true },
  livekit_rejected: { status: 502, report: true },
  livekit_unavailable: { status: 503, report: true },
  room_not_joined: { status: 503, report: true },
  voice_not_published: { status: 503, report: true },
  no_call_process: { status: 503, report: true },
  data_dir_locked: { status: 500, report: true },
  migration_failed: { status: 500, report: true },
} as const

export type ErrorCode = keyof typeof errorCatalogue

/**
 * One fault of the catalogue. `details` is safe to show to the person who asked, and holds the `reason` where there is
 * one; `cause` never leaves the process.
 */
export class SwitchboardError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown> | undefined

  constructor(
    code: ErrorCode,
    message: string,
    options: { reason?: ErrorReason; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'SwitchboardError'
    this.code = code
    this.details =
      options.reason === undefined ? options.details : { reason: options.reason, ...options.details }
  }

  get status(): number {
    return errorCatalogue[this.code].status
  }

  get report(): boolean {
    return errorCatalogue[this.code].report
  }
}

export function isSwitchboardError(error: unknown): error is SwitchboardError {
  return error instanceof SwitchboardError
}
