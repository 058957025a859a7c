/** The filter as it stands in the address, so that a list can be sent to somebody. Dates are the business's days. */
export interface CallFilter {
  search?: string
  /** What it came to: one, or several with commas. */
  outcome?: string
  /** How it ended. */
  ended?: string
  role?: string
  /** A customer's id. */
  customer?: string
  /** Only calls that somebody should look at. */
  flagged?: string
  from?: string
  to?: string
}

const fields = ['search', 'outcome', 'ended', 'role', 'customer', 'flagged', 'from', 'to'] as const

export function readCallFilter(search: Record<string, unknown>): CallFilter {
  const given = fields.flatMap((name) => {
    const value = search[name]
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text !== '' ? [[name, text] as const] : []
  })
  return Object.fromEntries(given)
}
