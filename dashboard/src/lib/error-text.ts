import { ApiError } from '../../../src/api/client/api-error.ts'
import type { ErrorDetails, ErrorText, ErrorWords } from './words/error-words.ts'
import type { Words } from './words/words.ts'

/** What went wrong, in the reader's words: by its reason, else by its code. */
export function errorText(error: unknown, words: Words): string {
  if (error instanceof ApiError) return refusalText(error, words.errors)
  if (error instanceof TypeError) return words.common.error_offline
  return error instanceof Error && error.message !== '' ? error.message : words.common.error_unknown
}

/** What the API said no to, thrown or told in an answer. */
export type Refusal = Pick<ApiError, 'code' | 'message' | 'details'>

/** A code or reason that this page does not know (the server is newer) is told in the API's own words. */
export function refusalText({ code, message, details = {} }: Refusal, words: ErrorWords): string {
  const reason = details['reason']
  const byReason = typeof reason === 'string' ? lookUp(words.reasons, reason) : undefined
  if (byReason !== undefined) return said(byReason, details, message)
  const problems = code === 'invalid_request' ? problemsOf(details) : []
  if (problems.length > 0) return problems.map((problem) => problemText(problem, words)).join(' ')
  const byCode = lookUp(words.codes, code)
  return byCode === undefined ? message : said(byCode, details, message)
}

interface Problem {
  path: string
  message: string
  rule?: string
  limit?: number
}

function problemsOf({ problems }: ErrorDetails): Problem[] {
  if (!Array.isArray(problems)) return []
  return (problems as Partial<Problem>[]).filter(
    (each): each is Problem => typeof each.path === 'string' && typeof each.message === 'string',
  )
}

function problemText({ path, message, rule = 'other', limit = 0 }: Problem, words: ErrorWords): string {
  const name = path.split('.').findLast((step) => /^[a-z_]+$/i.test(step)) ?? path
  const field = lookUp(words.fields, name) ?? name.replaceAll('_', ' ')
  const byRule = lookUp<ErrorWords['rules']['other']>(words.rules, rule) ?? words.rules.other
  return byRule({ field, limit, message })
}

function lookUp<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function said(text: ErrorText, details: ErrorDetails, message: string): string {
  return typeof text === 'string' ? text : text(details, message)
}
