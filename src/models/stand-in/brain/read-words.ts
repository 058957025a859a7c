/** What can be read out of a caller's sentence. Each returns null when it is not there. */

export function readPersonName(text: string): string | null {
  const led =
    /\b(?:my name is|my name's|name is|this is|i am|i'm|it is|it's|speaking is|my (?:daughter|son|wife|husband|mother|father|partner|child|brother|sister)|for)\s+(?=(?:Dr|Mr|Mrs|Ms)?\.?\s*\p{Lu})(.+)/u.exec(
      text,
    )?.[1] ?? /\b(?:my name is|my name's|name is|this is|i am|i'm)\s+(.+)/i.exec(text)?.[1]
  if (!led) return null
  return /^(?:(?:Dr|Mr|Mrs|Ms)\.?\s+)?\p{Lu}[\p{L}'-]*(?:\s+\p{Lu}[\p{L}'-]*){0,3}/u.exec(led)?.[0] ?? null
}

/** A whole answer to "May I have your name?". */
export function readBareName(text: string): string | null {
  const words = text
    .trim()
    .replace(/^(sure|yes|ok|okay|well|it's|it is)[,.]?\s+/i, '')
    .replace(/[.,!?].*$/, '')
  return /^[\p{L}][\p{L}' -]{0,60}$/u.test(words) && words.split(/\s+/).length <= 4 ? words : null
}

const PHONE_NUMBER = /\+?\d[\d\s().-]{2,20}\d/

export function readPhoneNumber(text: string): string | null {
  const found = PHONE_NUMBER.exec(text)?.[0]
  return found ? found.replace(/[^\d+]/g, '') : null
}

export function readEmail(text: string): string | null {
  return /[\w.+-]+@[\w-]+\.[\w.-]*\w/.exec(text)?.[0] ?? null
}

/** The part worth passing on, without "can you tell them that"; null when only the wish itself was said. */
export function readMessage(text: string): string | null {
  const led =
    /\b(?:message (?:is|that|saying|to say|:)|(?:remember|note(?: down)?|noted) (?:that|:)|tell (?:them|him|her|\p{Lu}\p{L}+) (?:that|to)?|let (?:them|him|her|\p{Lu}\p{L}+) know(?: that)?)\s*:?\s*(.+)/iu.exec(
      text,
    )?.[1]
  if (led) return led.trim()
  const rest = text
    .replace(
      /\b(hi|hello|hey|please|thanks|thank you|(can|could|may|would|will) (i|you)|i('d| would) like( you)?( to)?|i want( you)?( to)?)\b/gi,
      '',
    )
    .replace(/\b((leave|take|give)( \w+)? a message( for \w+)?)\b/gi, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  return rest.split(' ').filter((word) => word !== '').length >= 2 ? text.trim() : null
}

/** "my daughter": daughter. */
export function readRelation(text: string): string | null {
  const found = /\bmy (daughter|son|wife|husband|mother|father|partner|child|brother|sister)\b/i.exec(text)
  return found?.[1]?.toLowerCase() ?? null
}

/** "because I am ill"; null when no reason was given. */
export function readReason(text: string): string | null {
  return /\b(?:because|since|as)\s+((?:i|my|we|our|it)\b.+)/i.exec(text)?.[1]?.trim() ?? null
}

/** As HH:MM. "3 pm", "15:30", "at ten". */
export function readTime(text: string): string | null {
  const found = /\b(\d{1,2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|o'clock)?(?![\d-])/i.exec(spellOut(text))
  if (!found?.[1] || (!found[2] && !found[3] && !/\bat\b/i.test(text))) return null
  let hour = Number(found[1])
  const minute = found[2] ?? '00'
  if (/^p/i.test(found[3] ?? '') && hour < 12) hour += 12
  if (/^a/i.test(found[3] ?? '') && hour === 12) hour = 0
  return hour < 24 && Number(minute) < 60 ? `${String(hour).padStart(2, '0')}:${minute}` : null
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** As YYYY-MM-DD, seen from `today`. A weekday is the next one, today included. */
export function readDate(text: string, today: string): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0]
  if (iso) return iso
  const lower = text.toLowerCase()
  if (/\bday after tomorrow\b/.test(lower)) return addDays(today, 2)
  if (/\btomorrow\b/.test(lower)) return addDays(today, 1)
  if (/\b(today|tonight|this (morning|afternoon|evening))\b/.test(lower)) return today
  const weekday = weekdays.findIndex((day) => lower.includes(day))
  if (weekday < 0) return null
  const from = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, (weekday - from + 7) % 7)
}

/** 0 for Sunday; null when none is named. */
export function weekdayIn(text: string): number | null {
  const lower = text.toLowerCase()
  const found = weekdays.findIndex((day) => lower.includes(day))
  return found < 0 ? null : found
}

export function readWholeNumber(text: string): number | null {
  const found = /\b\d+\b/.exec(spellOut(text).replace(PHONE_NUMBER, ''))?.[0]
  return found ? Number(found) : null
}

/** 0 for "the first one", 1 for "the second"; yes and "any" take the first. */
export function readOrdinal(text: string): number | null {
  const ordinals = ['first|earliest|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th']
  const index = ordinals.findIndex((words) => new RegExp(`\\b(${words})\\b`, 'i').test(text))
  if (index >= 0) return index
  return /\b(yes|yeah|yep|sure|fine|any|either|perfect|great|works|please do|that one|go ahead)\b/i.test(text)
    ? 0
    : null
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function spellOut(text: string): string {
  return text.replace(/\b[a-z]+\b/gi, (word) => {
    const value = numberWords.indexOf(word.toLowerCase())
    return value < 0 ? word : String(value)
  })
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
