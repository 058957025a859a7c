/** What the API answered when it said no: its status, stable code and message. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown> | undefined
  readonly request_id: string | null

  constructor(
    status: number,
    fault: { code: string; message: string; details?: Record<string, unknown>; request_id?: string },
  ) {
    super(fault.message)
    this.status = status
    this.code = fault.code
    this.details = fault.details
    this.request_id = fault.request_id ?? null
  }
}

/** Reads the one error shape; whatever else answered (a proxy) is `unknown`. */
export function apiErrorOf(status: number, body: unknown): ApiError {
  const fault = (body as { error?: { code?: unknown; message?: unknown } } | null | undefined)?.error
  if (typeof fault?.code === 'string' && typeof fault.message === 'string') {
    return new ApiError(status, fault as { code: string; message: string })
  }
  return new ApiError(status, { code: 'unknown', message: `The API answered ${status}.` })
}
