import { Temporal } from 'temporal-polyfill'

const checked = new Map<string, boolean>()
const MOST_CHECKED = 1_000

/** An IANA name that this system knows. */
export function isKnownTimeZone(name: string): boolean {
  const known = checked.get(name) ?? isUsable(name)
  if (checked.size < MOST_CHECKED) checked.set(name, known)
  return known
}

/** The zone itself, or UTC: a row that was written past the API must not end calls. */
export function timeZoneToUse(name: string): string {
  return isKnownTimeZone(name) ? name : 'UTC'
}

function isUsable(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
