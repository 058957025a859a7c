import { describe, expect, it } from 'vitest'
import { defaultWords } from './default-words.ts'
import { messageNames, type MessageName, type MessageValues } from './message-names.ts'
import { afterQuietHours, beforeQuietHours } from './message-settings.ts'
import { wordsFor } from './message-template.ts'
import { checkMessage, fillMessage } from './message-words.ts'

/** What is always there when a message is written. */
const bare: MessageValues = {
  business_name: 'Bright Smile',
  business_address: 'Main Street 1',
  business_website: 'https://example.com',
  date: 'Monday',
  time: '9:00 AM',
  message: 'Call me.',
  percent: '80',
  limit: 'minutes',
}

const names = Object.keys(messageNames) as MessageName[]

describe('the words that come along', () => {
  it('name only what there is, and read well with everything and with hardly anything', () => {
    for (const [language, words] of Object.entries(defaultWords)) {
      for (const name of names) {
        for (const template of [words[name].subject, words[name].body]) {
          checkMessage(name, template)
          const full = Object.fromEntries(messageNames[name].map((each) => [each, `<${each}>`]))
          for (const values of [full, bare]) {
            const text = fillMessage(template, values)
            expect(text, `${language} ${name}`).not.toMatch(/[{}]| {2}| [.,]|\.\.|^\s*$/)
          }
        }
      }
    }
  })
})

describe('fillMessage', () => {
  it('takes values as data', () => {
    const values: MessageValues = {
      business_name: '{{ 7 | times: 6 }} {customer_name}',
      customer_name: 'Bob',
    }
    expect(fillMessage('{business_name}!', values)).toBe('{{ 7 | times: 6 }} {customer_name}!')
  })
})

describe('checkMessage', () => {
  it.each([
    ['Hello {custmer_name}', 'unknown_template_variable'],
    ['Hello {{ caller_name }}', 'unknown_template_variable'],
    ['Hello {{ business_name', 'invalid_template'],
    ['{% for a in b %}{% endfor %}', 'invalid_template'],
    ['{% if business_name %}', 'invalid_template'],
    ['{{ business_name | evil }}', 'invalid_template'],
  ])('refuses %s', (template, code) => {
    expect(() => checkMessage('appointment_booked', template)).toThrow(
      expect.objectContaining({ code }) as Error,
    )
  })
})

describe('wordsFor', () => {
  const own = (language: string, body: string) =>
    ({ name: 'website', channel: 'sms', language, subject: null, body }) as const
  const bodyFor = (language: string, ...mine: ReturnType<typeof own>[]) =>
    wordsFor(mine, { name: 'website', channel: 'sms', language })
  it("prefers the business's own words, but the reader's language over them", () => {
    expect(bodyFor('en-GB', own('en', 'EN'), own('en-GB', 'GB')).body).toBe('GB')
    expect(bodyFor('en-US', own('en', 'EN'), own('en-GB', 'GB')).body).toBe('EN')
    expect(bodyFor('es-MX', own('en', 'EN'))).toMatchObject({ language: 'es' })
    expect(bodyFor('fr', own('en', 'EN'))).toMatchObject({ language: 'en', body: 'EN' })
    expect(bodyFor('fr')).toMatchObject({ language: 'en' })
    expect(bodyFor('de-AT')).toMatchObject({ language: 'de' })
  })
})

describe('afterQuietHours', () => {
  const at = (instant: string, quiet_from: string, quiet_until: string, zone = 'Europe/Berlin') =>
    afterQuietHours(new Date(instant), { quiet_from, quiet_until }, zone).toISOString()
  it('waits until the morning, over midnight, and over a clock that changes meanwhile', () => {
    expect(at('2026-11-23T20:30:00Z', '21:00', '08:00')).toBe('2026-11-24T07:00:00.000Z')
    expect(at('2026-11-24T03:00:00Z', '21:00', '08:00')).toBe('2026-11-24T07:00:00.000Z')
    expect(at('2026-10-24T21:00:00Z', '21:00', '08:00')).toBe('2026-10-25T07:00:00.000Z')
    expect(at('2026-11-23T12:00:00Z', '12:00', '14:00')).toBe('2026-11-23T13:00:00.000Z')
  })
  it('leaves what falls outside', () => {
    expect(at('2026-11-23T19:59:00Z', '21:00', '08:00')).toBe('2026-11-23T19:59:00.000Z')
    expect(at('2026-11-24T07:00:00Z', '21:00', '08:00')).toBe('2026-11-24T07:00:00.000Z')
    expect(at('2026-11-24T03:00:00Z', '08:00', '08:00')).toBe('2026-11-24T03:00:00.000Z')
  })
})

describe('beforeQuietHours', () => {
  const at = (instant: string, quiet_from: string, quiet_until: string) =>
    beforeQuietHours(new Date(instant), { quiet_from, quiet_until }, 'Europe/Berlin').toISOString()
  it('comes a quarter of an hour before they begin, also when that was yesterday', () => {
    expect(at('2026-11-23T20:30:00Z', '21:00', '08:00')).toBe('2026-11-23T19:45:00.000Z')
    expect(at('2026-11-24T03:00:00Z', '21:00', '08:00')).toBe('2026-11-23T19:45:00.000Z')
    expect(at('2026-11-23T12:00:00Z', '12:00', '14:00')).toBe('2026-11-23T10:45:00.000Z')
  })
  it('leaves what falls outside', () => {
    expect(at('2026-11-24T07:00:00Z', '21:00', '08:00')).toBe('2026-11-24T07:00:00.000Z')
  })
})
