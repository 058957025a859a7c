import { SwitchboardError } from '#domain/errors.ts'
import { z } from 'zod'

const keys = z.array(z.string().max(200)).min(1).max(3)

/** The sort key of the last row of a page, as base64url. */
export function encodeCursor(values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values.map(String))).toString('base64url')
}

/** Throws `invalid_cursor` for anything that {@link encodeCursor} did not make with the same checks. */
export function decodeCursor(cursor: string, checks: ((value: string) => boolean)[]): string[] {
  const parsed = keys.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  const values = parsed.success ? parsed.data : []
  const fits = values.length === checks.length && checks.every((check, index) => check(values[index] ?? ''))
  if (!fits) {
    throw new SwitchboardError('invalid_cursor', 'The cursor is not one that this list has given out.')
  }
  return values
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
