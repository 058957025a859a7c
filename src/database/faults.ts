import { SwitchboardError } from '#domain/errors.ts'

interface DatabaseFault {
  code: string
  message: string
  constraint: string | undefined
  hint: string | undefined
}

/** SQLSTATE classes and codes, and Node's network codes, that mean the server is away or not letting us in. */
const unavailable =
  /^(08...|57P0[1-4]|53...|28...|3D000|25P0[34]|57014|E(CONNREFUSED|CONNRESET|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE))$/

/**
 * Turns what a driver threw into a fault of the catalogue, where people can do something about it; anything else is
 * returned as it is.
 */
export function explainFault(error: unknown): unknown {
  if (error instanceof SwitchboardError) return error
  const fault = findFault(error)
  if (fault === null) return error
  const options = { cause: error }
  if (fault.constraint === 'idx_businesses_ai_phone') {
    return new SwitchboardError('phone_number_taken', 'Another business has this AI phone number.', options)
  }
  if (fault.code === '23P01') {
    return new SwitchboardError('conflict', 'That time was taken by another appointment.', {
      reason: 'slot_is_taken',
      ...options,
    })
  }
  if (fault.code === '23505') {
    return new SwitchboardError('conflict', 'There is one already with the same key.', {
      reason: 'already_there',
      ...options,
    })
  }
  if (fault.code === '23503') {
    return new SwitchboardError('invalid_request', 'It refers to something this business does not have.', {
      reason: 'unknown_reference',
      ...options,
    })
  }
  if (fault.code === '23514' || fault.code === '22001' || fault.code === '22021' || fault.code === '22P05') {
    return new SwitchboardError('invalid_request', `The database did not accept a value: ${fault.message}.`, {
      reason: 'value_not_accepted',
      ...options,
    })
  }
  if (isUnavailable(fault)) {
    return new SwitchboardError('database_unavailable', 'The database cannot be reached right now.', options)
  }
  return error
}

export function isUnavailable(fault: { code: string; message: string }): boolean {
  return (
    unavailable.test(fault.code) ||
    /timeout exceeded|connection terminated|not queryable/i.test(fault.message)
  )
}

/** The driver's error inside whatever wrapped it. */
export function findFault(error: unknown): DatabaseFault | null {
  let current: unknown = error
  for (let depth = 0; depth < 6 && current instanceof Error; depth += 1) {
    const { code, constraint, hint } = current as Error & Partial<DatabaseFault>
    const text = typeof code === 'string' ? code : ''
    if (text !== '' || isUnavailable({ code: text, message: current.message })) {
      return { code: text, message: current.message, constraint, hint }
    }
    const inner: unknown = current instanceof AggregateError ? current.errors[0] : current.cause
    current = inner
  }
  return null
}
