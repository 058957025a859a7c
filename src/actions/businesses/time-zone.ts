import { SwitchboardError } from '#domain/errors.ts'

/**
 * The IANA name with its usual capitals. Fixed offsets (`+02:00`) are refused: they know no daylight saving time.
 * Throws `unknown_time_zone`.
 */
export function checkedTimeZone(name: string): string {
  if (/^[a-z]/i.test(name)) {
    const resolved = resolve(name)
    // An alias (Asia/Calcutta) is resolved to another name; what the owner wrote is kept then.
    if (resolved !== null) return resolved.toLowerCase() === name.toLowerCase() ? resolved : name
  }
  throw new SwitchboardError(
    'unknown_time_zone',
    `"${name}" is not a time zone. Write its IANA name, for example Europe/Berlin or America/New_York.`,
  )
}

function resolve(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
