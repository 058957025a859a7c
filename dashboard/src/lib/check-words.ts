import type { Check } from '../../../src/domain/doctor/check.ts'
import { refusalText, type Refusal } from './error-text.ts'
import type { BusinessTime } from './time.ts'
import type { CheckText, FoundWords, Sayings } from './words/doctor-words.ts'
import type { Words } from './words/words.ts'

export type { Check }

export interface SaidCheck {
  title: string
  found: string
  /** Null: nothing has to be done. */
  mend: string | null
}

interface Reader {
  words: Words
  time: Pick<BusinessTime, 'moment'>
  /** Who runs the machines hears of settings; everybody else, whom to ask. */
  isOperator: boolean
}

/** What a check found, in the reader's words; one that this page does not know, as the API says it. */
export function checkText(check: Check, { words, time, isOperator }: Reader): SaidCheck {
  const { titles, reasons, ask_operator } = words.doctor
  const title = lookUp(titles, check.id) ?? check.title
  const known = lookUp<FoundWords>(reasons, check.reason ?? '')
  if (known === undefined) return { title, found: check.found, mend: check.mend }
  const say = sayings(words, time)
  const said = (text: CheckText) => (typeof text === 'string' ? text : text(check.details, say))
  const { found, mend, technical } = known
  if (isOperator) {
    const todo = technical?.mend ?? mend
    return { title, found: said(technical?.found ?? found), mend: todo === undefined ? null : said(todo) }
  }
  const todo = mend ?? (technical?.mend === undefined ? undefined : ask_operator)
  return { title, found: said(found), mend: todo === undefined ? null : said(todo) }
}

function sayings(words: Words, { moment }: Pick<BusinessTime, 'moment'>): Sayings {
  const format = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 })
  return {
    moment,
    amount: (value) => format.format(value),
    refusal: (refusal) => refusalText(refusal as Refusal, words.errors),
  }
}

function lookUp<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
