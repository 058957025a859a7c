/** The instant at which an ISO date begins in a zone. A day that begins with a gap begins after it. */
export function startOfDay(date: string, zone: string): string {
  return instantAt(date, 0, zone)
}

/** The instant at which a zone's clock shows a time, in minutes from midnight. In a gap of the clocks: after it. */
export function instantAt(date: string, minutes: number, zone: string): string {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000
  // Twice, because the offset may differ between the guess and the real time.
  const guess = asUtc - offsetMs(asUtc, zone)
  const at = asUtc - offsetMs(guess, zone)
  const isInGap = at + offsetMs(at, zone) !== asUtc
  return new Date(isInGap ? Math.max(guess, at) : at).toISOString()
}

/** What a zone's calendar and clock show at an instant; minutes from midnight. */
export function wallTime(at: string, zone: string): { date: string; minutes: number } {
  const instant = Date.parse(at)
  const local = new Date(instant + offsetMs(instant, zone)).toISOString()
  return {
    date: local.slice(0, 10),
    minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)),
  }
}

/** `HH:MM` in minutes from midnight. */
export function clockMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Minutes from midnight as a time field has them. */
export function clockText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours, rest].map((part) => String(part).padStart(2, '0')).join(':')
}

export function dayAfter(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How far the zone's clocks are ahead of UTC at an instant. */
function offsetMs(at: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return local - Math.floor(at / 1_000) * 1_000
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}
