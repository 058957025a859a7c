/**
 * Between rendering and speaking, values stand as marks from Unicode's private area. So the words of the template can
 * be mended where a value is missing without ever touching, or being fooled by, what a value says.
 */
const VALUE_START = '\uE000'
const VALUE_END = '\uE001'
export const MISSING_PERSON = '\uE002'
export const MISSING_VALUE = '\uE003'

export function markValue(index: number): string {
  return `${VALUE_START}${index}${VALUE_END}`
}

export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE003]/g, '')
}

/** Puts the values in. Each is one line of text without control characters. */
export function fillMarks(text: string, values: readonly string[]): string {
  return text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => oneLine(values[Number(index)] ?? ''))
}

function oneLine(value: string): string {
  return withoutMarks(value)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}
