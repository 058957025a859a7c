import { describe, expect, it } from 'vitest'
import { fail, skipped, type Check } from '#domain/doctor/check.ts'
import { checkModel } from '#domain/doctor/model-checks.ts'
import { checkGreeting } from '#domain/doctor/number-checks.ts'
import { checkIds, doctorReasons } from '#domain/doctor/reasons.ts'
import { checkRoles } from '#domain/doctor/role-checks.ts'
import { openingOf } from '#domain/opening-of.ts'
import { checkText } from '../../dashboard/src/lib/check-words.ts'
import { businessTime } from '../../dashboard/src/lib/time.ts'
import { de } from '../../dashboard/src/lib/words/de/index.ts'
import { en } from '../../dashboard/src/lib/words/en/index.ts'
import { testBrief, testRole } from '../support/brief.ts'

const subject = { id: 'roles', title: 'Who answers' }
const english = { words: en, time: businessTime('America/New_York', 'en') }
const german = { words: de, time: businessTime('Europe/Berlin', 'de') }
const settingName = /\b[A-Z]{3,}_[A-Z_]{2,}\b|\/api\/|npm run/

/** What the sentences cannot do without. */
const details = {
  from: '2026-11-27T22:00:00.000Z',
  problem: { code: 'unknown_voice', message: 'No.' },
  message: 'Connection refused.',
  missing: 'PUBLIC_URL',
}

describe('every check of the doctor', () => {
  it.each(checkIds)('%s, what is looked at, has a name in both languages', (id) => {
    expect(en.doctor.titles[id]).toMatch(/\w/)
    expect(de.doctor.titles[id]).toMatch(/\w/)
  })

  it.each(doctorReasons)('%s, what was found, is said in both languages', (reason) => {
    const check = fail(subject, 'Found.', 'Mend.', { reason, details })
    for (const isOperator of [false, true]) {
      const [here, there] = [english, german].map((reader) => checkText(check, { ...reader, isOperator }))
      expect(here?.found).toMatch(/\w.*[.”]$/s)
      expect(there?.found).toMatch(/\w.*[.“]$/s)
      expect(there?.found).not.toBe(here?.found)
      expect(there?.mend === null).toBe(here?.mend === null)
      if (there?.mend !== null) expect(there?.mend).not.toBe(here?.mend)
    }
  })

  it.each(doctorReasons)('%s names no setting and no command to an owner', (reason) => {
    for (const reader of [english, german]) {
      const said = checkText(fail(subject, 'Found.', 'Mend.', { reason, details }), {
        ...reader,
        isOperator: false,
      })
      expect(`${said.found} ${said.mend}`).not.toMatch(settingName)
    }
  })
})

describe('what is said', () => {
  const owner = { ...german, isOperator: false }

  it('is what an owner can do, or whom to ask; to the operator the name of the setting', () => {
    const check = checkModel({ kind: 'stand-in', name: 'x' })
    expect(checkText(check, owner).mend).toBe('Fragen Sie, wer dieses System für Sie betreibt.')
    expect(checkText(check, { ...owner, isOperator: true }).mend).toContain('GOOGLE_API_KEY')
  })

  it('has moments in the zone of the business', () => {
    const day = testRole({ hours: { kind: 'business_hours' } })
    const time = { opening: openingOf(testBrief()), now: new Date('2026-11-26T15:00:00.000Z') }
    expect(checkText(checkRoles([day], time), owner).found).toMatch(
      /^Jetzt hebt Sarah ab\. Ab Do\., 26\. Nov\.,? 23:00 ist es außerhalb/,
    )
  })

  it('says what is wrong with a greeting as a page says it of what is typed in', () => {
    const brief = testBrief({ role: testRole({ greeting_message: 'Hello {busines_name}!' }) })
    expect(checkText(checkGreeting(brief, { isCached: false }), owner).found).toBe(
      'Die Begrüßung lässt sich nicht verwenden. Eine Variable „busines_name“ gibt es nicht (Zeile 1). Meinen Sie „business_name“?',
    )
  })

  it('is the check’s own text where this page knows no better', () => {
    const newer = { ...skipped({ id: 'toString', title: 'New' }, 'Found.'), reason: 'toString' } as unknown
    expect(checkText(newer as Check, owner)).toEqual({ title: 'New', found: 'Found.', mend: null })
  })
})
