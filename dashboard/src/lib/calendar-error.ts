import type { ExternalCalendar } from '../../../src/domain/calendar.ts'
import type { Words } from './words/words.ts'

type Failing = Pick<ExternalCalendar, 'error' | 'error_reason'>

/** Why a calendar cannot be read; null: it can. */
export function calendarError({ error, error_reason }: Failing, words: Words): string | null {
  const { calendar_errors } = words.business
  if (error_reason === null || !Object.hasOwn(calendar_errors, error_reason)) return error
  return calendar_errors[error_reason]
}
