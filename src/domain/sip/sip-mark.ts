import { createHash } from 'node:crypto'

/** What we write into the metadata of our trunks and rules, to know them again. */
export interface SipMark {
  owner: string
  key: string
  /** How the trunk comes by its numbers; a rule has none. */
  numbers?: 'businesses' | 'any' | 'listed'
  /** Of the login, which LiveKit need not tell. */
  login?: string
}

export const ruleKey = 'calls'

export function writeMark(mark: SipMark): string {
  return JSON.stringify({ app: 'switchboard', ...mark })
}

/** Null: it is not ours, or of another owner. */
export function readMark(metadata: string, owner: string | null): SipMark | null {
  try {
    const mark = JSON.parse(metadata) as (SipMark & { app?: unknown }) | null
    if (mark?.app !== 'switchboard' || typeof mark.owner !== 'string' || typeof mark.key !== 'string')
      return null
    return owner === null || mark.owner === owner ? mark : null
  } catch {
    return null
  }
}

export function loginMark(username: string, password: string): string {
  if (username === '' && password === '') return ''
  return createHash('sha256').update(`${username}\n${password}`).digest('hex').slice(0, 16)
}
