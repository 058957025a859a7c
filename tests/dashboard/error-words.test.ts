import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BASE_ERROR_CODES } from 'better-auth'
import { describe, expect, it } from 'vitest'
import { ApiError } from '#api/client/api-error.ts'
import { accountReasons, errorReasons } from '#domain/error-reasons.ts'
import { errorCatalogue } from '#domain/errors.ts'
import { errorText, refusalText } from '../../dashboard/src/lib/error-text.ts'
import { de } from '../../dashboard/src/lib/words/de/index.ts'
import { en } from '../../dashboard/src/lib/words/en/index.ts'
import type { ErrorText } from '../../dashboard/src/lib/words/error-words.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))
const codes = [...Object.keys(errorCatalogue), 'unknown'] as (keyof typeof en.errors.codes)[]
const reasons = [...errorReasons, ...accountReasons]

/** What a member of a business never meets: it is told on the command line, or to a carrier. */
const elsewhere = ['database/move/', 'lines/', 'main/', 'cli/']
/** Says what was wrong in `details.problems`, passes on the reasons of others, or is about an address typed by hand. */
const withoutReason = ['api/request-problems.ts', 'api/auth/ask-accounts.ts', 'api/auth/guard.ts']

describe('every refusal of the API', () => {
  it.each(codes)('%s is said in both languages', (code) => {
    expectBoth(en.errors.codes[code], de.errors.codes[code])
  })

  it.each(reasons)('%s, a reason, is said in both languages', (reason) => {
    expectBoth(en.errors.reasons[reason], de.errors.reasons[reason])
  })

  it('has a reason where its code says too little', async () => {
    const bare = (await refusals())
      .filter(({ path }) => ![...elsewhere, ...withoutReason].some((start) => path.startsWith(start)))
      .filter(({ text }) => /^\(\s*'(conflict|invalid_request)'/.test(text) && !/\breason\b/.test(text))
    expect(bare.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  })

  it('has no reason that nothing gives', async () => {
    const text = (await sources()).map((file) => file.text).join('\n')
    const own = errorReasons.filter((reason) => !text.includes(`'${reason}'`))
    expect(own).toEqual([])
    const theirs = Object.keys(BASE_ERROR_CODES).map((code) => code.toLowerCase())
    expect(accountReasons.filter((reason) => !theirs.includes(reason))).toEqual([])
  })
})

describe('what is said', () => {
  const refused = (code: string, details?: Record<string, unknown>) =>
    new ApiError(409, { code, message: 'The API says so.', ...(details === undefined ? {} : { details }) })

  it('is the reason before the code', () => {
    expect(errorText(refused('conflict', { reason: 'slot_is_taken' }), de)).toBe(
      'Diese Zeit hat gerade ein anderer Termin bekommen.',
    )
    expect(errorText(refused('not_found'), de)).toBe('Das gibt es nicht mehr.')
  })

  it('names each field that was refused, by the rule it broke', () => {
    const problems = [
      { path: 'body.name', message: 'too small', rule: 'too_small', limit: 1 },
      { path: 'body.phone_number', message: 'too big', rule: 'too_big', limit: 40 },
      { path: 'body.days.0.wanted_by', message: 'not a date', rule: 'invalid_format' },
    ]
    expect(errorText(refused('invalid_request', { problems }), de)).toBe(
      '„Name“ fehlt. „Telefonnummer“ ist zu lang oder zu groß (höchstens 40). „wanted by“ stimmt so nicht.',
    )
  })

  it('has the particulars', () => {
    const variable = { variable: 'busines_name', line: 2, suggestion: 'business_name' }
    expect(errorText(refused('unknown_template_variable', variable), en)).toBe(
      'There is no variable “busines_name” (line 2). Did you mean “business_name”?',
    )
    expect(errorText(refused('rate_limited', { retry_after_seconds: 7 }), de)).toContain('7 Sekunden')
  })

  it('is the API’s own text for a code this page does not know', () => {
    expect(refusalText({ code: 'toString', message: 'New.', details: undefined }, de.errors)).toBe('New.')
  })

  it('is about the connection where nothing answered', () => {
    expect(errorText(new TypeError('Failed to fetch'), de)).toBe(de.common.error_offline)
  })
})

function expectBoth(english: ErrorText, german: ErrorText): void {
  const [one, other] = [english, german].map((text) =>
    typeof text === 'string' ? text : text({ problems: ['Why.'] }, 'Why.'),
  )
  expect(one).toMatch(/\w.*[.?]$/s)
  expect(other).toMatch(/\w.*[.?]$/s)
  expect(other).not.toBe(one)
}

interface Source {
  path: string
  text: string
}

async function sources(): Promise<Source[]> {
  const paths = await readdir(source, { recursive: true })
  const files = paths.filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && path !== 'domain/error-reasons.ts',
  )
  return Promise.all(files.map(async (path) => ({ path, text: await readFile(join(source, path), 'utf8') })))
}

/** Everything between the brackets of each `new SwitchboardError(…)`. */
async function refusals(): Promise<Source[]> {
  return (await sources()).flatMap(({ path, text }) =>
    [...text.matchAll(/new SwitchboardError(?=\()/g)].map(({ index, 0: { length } }) => ({
      path,
      text: bracketed(text.slice(index + length)),
    })),
  )
}

function bracketed(text: string): string {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1
    if (depth === 0) return text.slice(0, index + 1)
  }
  return text
}
