/** A wish for a time of day, on the wall clock. A start fits in `[from, to)`; the nearest to `near` are best. */
export interface WantedTimeOfDay {
  from: string
  to: string
  near: string | null
}

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|o'clock|uhr|h)?(?![\d:-])`
const anyTime = { from: '00:00', to: '24:00', near: null }

/** Null: no time of day was named. */
export function readTimeOfDay(words: string): WantedTimeOfDay | null {
  const text = spelledTimes(words)
  return readBetween(text) ?? readOneSided(text) ?? readPart(text) ?? readNear(text)
}

function readBetween(text: string): WantedTimeOfDay | null {
  const found = new RegExp(String.raw`\b(?:between|from) ${clock} (?:and|to|until|till) ${clock}`).exec(text)
  if (found === null) return null
  const [, hour, minute, half, hour2, minute2, half2] = found
  const from = timeOf(hour, minute, half ?? half2)
  const to = timeOf(hour2, minute2, half2)
  return from === null || to === null || from >= to ? null : { from, to, near: null }
}

function readOneSided(text: string): WantedTimeOfDay | null {
  const found = new RegExp(String.raw`\b(after|from|before|until|by|not before|no later than) ${clock}`).exec(
    text,
  )
  if (found === null) return null
  const [, side = '', hour, minute, half] = found
  const time = timeOf(hour, minute, half)
  if (time === null) return null
  const isAfter = /after|from|not before/.test(side)
  return isAfter ? { ...anyTime, from: time } : { ...anyTime, to: time }
}

const parts: [RegExp, WantedTimeOfDay][] = [
  [/\b(noon|midday|lunch ?time|over lunch)\b/, { from: '11:00', to: '14:00', near: '12:00' }],
  [/\b(morning|forenoon|first thing)\b/, { from: '00:00', to: '12:00', near: null }],
  [/\bafternoon\b/, { from: '12:00', to: '17:00', near: null }],
  [/\b(evening|tonight|after work)\b/, { from: '17:00', to: '24:00', near: null }],
]

function readPart(text: string): WantedTimeOfDay | null {
  const part = parts.find(([words]) => words.test(text))?.[1]
  if (part === undefined) return null
  const near = readNear(text)?.near ?? null
  return near !== null && part.from <= near && near < part.to ? { ...part, near } : part
}

function readNear(text: string): WantedTimeOfDay | null {
  const found =
    new RegExp(String.raw`\b(?:at|around|about|near|t)\s*${clock}`).exec(text) ??
    new RegExp(String.raw`\b(\d{1,2})[:.](\d{2})\s*(am|pm|a\.m\.|p\.m\.)?`).exec(text) ??
    new RegExp(String.raw`\b(\d{1,2})()\s*(am|pm|a\.m\.|p\.m\.|o'clock|uhr)`).exec(text) ??
    /^\s*(\d{1,2})\s*$/.exec(text)
  if (found === null) return null
  const near = timeOf(found[1], found[2], found[3])
  return near === null ? null : { ...anyTime, near }
}

/** `HH:MM`. An hour from one to six that says neither am nor pm is one in the afternoon. */
function timeOf(hour = '', minute: string | undefined, halfOfDay: string | undefined): string | null {
  const half = (halfOfDay ?? '').charAt(0)
  const isPlain = half !== 'a' && half !== 'p' && !hour.startsWith('0')
  const minutes = Number(minute ?? 0)
  let hours = Number(hour)
  if (half === 'a' && hours === 12) hours = 0
  else if ((half === 'p' && hours < 12) || (isPlain && hours >= 1 && hours <= 6)) hours += 12
  if (!(hours < 24) || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "half past two" is 2:30, "quarter to three" 2:45, "ten" 10. */
function spelledTimes(words: string): string {
  const digits = words.replace(/\b[a-z]+\b/g, (word) => {
    const value = numberWords.indexOf(word)
    return value < 0 ? word : String(value)
  })
  return digits
    .replace(/\bhalf past (\d{1,2})/g, 'at $1:30')
    .replace(/\b(?:a )?quarter past (\d{1,2})/g, 'at $1:15')
    .replace(/\b(?:a )?quarter to (\d{1,2})/g, (_, hour: string) => `at ${Number(hour) - 1 || 12}:45`)
    .replace(/\b(\d{1,2}) thirty\b/g, '$1:30')
}
