/** `4:05`, or `1:02:03` from an hour on. */
export function lengthOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [h, m, s] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** With so many places, as the reader writes it: `1.31`, `1,31`. */
export function decimal(value: number, places: number, locale: string): string {
  return value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** A sum of lengths in the largest two units that say something: `40 sec`, `12 min`, `3 hr 5 min`. */
export function timeSpent(seconds: number, locale: string): string {
  const unit = (value: number, name: 'hour' | 'minute' | 'second') =>
    value.toLocaleString(locale, { style: 'unit', unit: name })
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return unit(whole, 'second')
  const minutes = Math.round(whole / 60)
  if (minutes < 60) return unit(minutes, 'minute')
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** Costs are micro-USD estimates; below a cent four digits are shown, so that a short call is not free. */
export function dollars(micro_usd: number, locale: string): string {
  const value = micro_usd / 1_000_000
  const digits = value !== 0 && value < 0.1 ? 4 : 2
  const style = {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  } as const
  return new Intl.NumberFormat(locale, style).format(value)
}

/** E.164 in groups that can be read aloud. What is not a plain number stays as it is. */
export function readableNumber(number: string): string {
  const parts = /^\+(1|7|[2-69]\d|8\d)(\d{5,})$/.exec(number)
  if (parts === null) return number
  const groups = (parts[2] ?? '').match(/\d{3}(?=\d{2})|\d+/g) ?? []
  return `+${parts[1]} ${groups.join(' ')}`
}
