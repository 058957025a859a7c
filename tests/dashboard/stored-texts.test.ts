import { describe, expect, it } from 'vitest'
import { attentionReasons } from '#domain/call-analysis.ts'
import { calendarErrors } from '#domain/calendar.ts'
import { rehearsalProblems } from '#domain/rehearsal/rehearsal-run.ts'
import { attentionText } from '../../dashboard/src/lib/attention-text.ts'
import { calendarError } from '../../dashboard/src/lib/calendar-error.ts'
import { roleTypeName } from '../../dashboard/src/lib/role-type.ts'
import { de } from '../../dashboard/src/lib/words/de/index.ts'
import { en } from '../../dashboard/src/lib/words/en/index.ts'

describe('why to look at a call', () => {
  it.each(attentionReasons)('%s is said in the reader’s language', (attention_reason) => {
    const [here, there] = [en, de].map((words) =>
      attentionText({ attention: 'Stored.', attention_reason }, words),
    )
    expect(here).toMatch(/\w.*\.$/)
    expect(there).toMatch(/\w.*\.$/)
    expect([here, 'Stored.']).not.toContain(there)
  })

  it('stays in the words of the model or of a member', () => {
    expect(attentionText({ attention: 'Was promised a call.', attention_reason: null }, de)).toBe(
      'Was promised a call.',
    )
    expect(attentionText({ attention: null, attention_reason: null }, de)).toBeNull()
  })
})

it('a usual type of role is said in words, an owner’s own as it is', () => {
  expect(roleTypeName('Receptionist', de)).toBe('Rezeption')
  expect(roleTypeName('sales', en)).toBe('sales')
  expect(roleTypeName('Werkstatt', de)).toBe('Werkstatt')
})

describe('why a calendar cannot be read', () => {
  it.each(calendarErrors)('%s is said in the reader’s language', (error_reason) => {
    const [here, there] = [en, de].map((words) => calendarError({ error: 'Stored.', error_reason }, words))
    expect(here).toMatch(/\w.*\.$/)
    expect(there).toMatch(/\w.*\.$/)
    expect([here, 'Stored.']).not.toContain(there)
  })

  it('is told as it was stored where there is no word, and not at all where it can be read', () => {
    expect(calendarError({ error: 'Stored.', error_reason: null }, de)).toBe('Stored.')
    expect(calendarError({ error: null, error_reason: null }, de)).toBeNull()
  })
})

it.each(rehearsalProblems)('why a rehearsal could not be played, %s, is said in both languages', (reason) => {
  expect(en.drafts.problems[reason]).toMatch(/\w.*\.$/)
  expect(de.drafts.problems[reason]).toMatch(/\w.*\.$/)
  expect(de.drafts.problems[reason]).not.toBe(en.drafts.problems[reason])
})
