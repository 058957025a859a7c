/** Days and times of day as a caller says them, to be passed on in their own words. */

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const ordinal = '(?:\\d{1,2}(?:st|nd|rd|th))'

const days = new RegExp(
  [
    '\\d{4}-\\d{2}-\\d{2}',
    'day after tomorrow',
    'tomorrow|today|tonight',
    `(?:(?:this|next|coming) )?${weekday}(?: (?:next week|after next|in (?:two|three) weeks))?`,
    `${month} (?:the )?\\d{1,2}(?:st|nd|rd|th)?|(?:the )?${ordinal}(?: of)? ${month}|\\d{1,2} ${month}`,
    `the ${ordinal}`,
    '(?:this|next) (?:week|weekend|month)|the weekend',
    'in (?:a|one|two|three|four|\\d+) (?:days?|weeks?)',
    'christmas(?: (?:day|eve))?|new year’?s (?:day|eve)',
  ]
    .map((form) => `\\b(?:${form})\\b`)
    .join('|'),
  'i',
)

const clock = '\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|o’?clock))?'
const hours = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|half past \\w+)'

const times = new RegExp(
  [
    `\\b(?:after|before|around|about|from|until|by|at) (?:${clock}|${hours})(?: in the (?:morning|afternoon|evening))?`,
    '\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)',
    '\\d{1,2}:\\d{2}',
    '\\b(?:early |late )?(?:morning|afternoon|evening|lunchtime|noon|midday)\\b',
  ].join('|'),
  'i',
)

/** "next Tuesday"; null when no day is said. */
export function readDayWords(text: string): string | null {
  return days.exec(text)?.[0] ?? null
}

/** "after 3 pm", "in the morning"; null when no time of day is said. */
export function readTimeWords(text: string): string | null {
  return times.exec(text)?.[0].trim() ?? null
}
