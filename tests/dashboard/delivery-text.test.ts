import { describe, expect, it } from 'vitest'
import { eventName, whyNotDelivered } from '../../dashboard/src/features/settings/delivery-text.ts'
import { de } from '../../dashboard/src/lib/words/de/index.ts'
import { en } from '../../dashboard/src/lib/words/en/index.ts'

const outcome = { state: 'waiting', attempts: 1, status_code: null, error: null } as const

describe('a delivery, for who knows nothing of webhooks', () => {
  it('says what happened in words', () => {
    expect(eventName('call.ended', en)).toBe('A call has ended')
    expect(eventName('test', de)).toBe('Ein Test')
    expect(eventName('of.a.newer.server', en)).toBe('of.a.newer.server')
  })

  it('says why it has not arrived, and that it is tried again', () => {
    const refused = { ...outcome, status_code: 500, error: 'It answered HTTP 500.' }
    expect(whyNotDelivered({ ...refused, attempts: 3 }, en)).toBe(
      'The other program answered with error 500. Tried 3 times. It is tried again by itself.',
    )
    expect(whyNotDelivered({ ...refused, state: 'failed' }, de)).toBe(
      'Das andere Programm hat mit Fehler 500 geantwortet.',
    )
    expect(whyNotDelivered({ ...outcome, state: 'failed', error: 'connect ECONNREFUSED.' }, en)).toBe(
      'The other program could not be reached (connect ECONNREFUSED).',
    )
  })

  it("says in the reader's language why nothing was reached", () => {
    const failed = { ...outcome, state: 'failed' } as const
    expect(whyNotDelivered({ ...failed, error: 'There is no such host.' }, de)).toBe(
      'Das andere Programm war nicht erreichbar (diese Adresse gibt es nicht).',
    )
    expect(whyNotDelivered({ ...failed, error: 'Only https addresses are called.' }, en)).toBe(
      'The other program could not be reached (its address does not begin with https).',
    )
  })

  it('says nothing of what arrived or has not been tried, and that an address was off', () => {
    expect(whyNotDelivered({ ...outcome, state: 'delivered', status_code: 200 }, en)).toBeNull()
    expect(whyNotDelivered({ ...outcome, attempts: 0 }, en)).toBeNull()
    const off = { ...outcome, state: 'failed', attempts: 0, error: 'The endpoint is switched off.' } as const
    expect(whyNotDelivered(off, de)).toBe('Diese Adresse war ausgeschaltet.')
  })
})
