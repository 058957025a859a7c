import { describe, expect, it } from 'vitest'
import { judgeCall, judgeRows, type CallRecord } from './judge.ts'
import { matches } from './matches.ts'
import { callExpectations } from './rehearsal.ts'

const record: CallRecord = {
  turns: [
    { speaker: 'ai', text: 'Hello!' },
    { speaker: 'caller', text: 'Cancel it, please' },
    { speaker: 'ai', text: 'It is cancelled.' },
  ],
  tools: [
    {
      name: 'cancel_appointment',
      args: { appointment_id: 'a1', reason: 'ill' },
      status: 'ok',
      result: { data: { appointments: [{ id: 'a1', state: 'cancelled' }] } },
    },
  ],
  role: { ai_name: 'Meera', role_type: 'sales' },
  ended: 'goodbye',
  waits_ms: [200, 2_900],
  detail: null,
  answers: [{ line: { say: 'Cancel it, please', hears: ['cancelled'] }, heard: 'It is cancelled.' }],
}

const judged = (expectations: unknown) => judgeCall(callExpectations.parse(expectations), record)
const verdicts = (expectations: unknown) => judged(expectations).map(({ ok }) => ok)

describe('judgeCall', () => {
  it('meets what is true', () => {
    const findings = judged({
      tools: [
        'cancel_appointment',
        { name: 'cancel_appointment', args: { reason: '/ill/' }, times: 1 },
        { name: 'cancel_appointment', data: { appointments: [{ state: 'cancelled' }] } },
      ],
      never_tools: ['book_appointment'],
      said: { ai: '^it is CANCELLED', caller: ['cancel', 'please'] },
      never_said: { ai: 'booked' },
      role: 'sales',
      ended: 'goodbye',
      silence_within_ms: 3_000,
    })
    expect(findings.filter(({ ok }) => !ok)).toEqual([])
    expect(findings).toHaveLength(12)
  })

  it.each([
    ['a tool that was not used', { tools: ['book_appointment'] }],
    ['other arguments', { tools: [{ name: 'cancel_appointment', args: { reason: 'late' } }] }],
    ['another outcome', { tools: [{ name: 'cancel_appointment', status: 'not_found' }] }],
    ['more of it', { tools: [{ name: 'cancel_appointment', times: 2 }] }],
    ['a tool that must not be used', { never_tools: ['cancel_appointment'] }],
    ['words nobody said', { said: { ai: 'booked' } }],
    ['words of the other side', { said: { ai: 'please' } }],
    ['words that must not be said', { never_said: { ai: 'cancelled' } }],
    ['another role', { role: 'support' }],
    ['another end', { ended: 'silence' }],
    ['a longer silence', { silence_within_ms: 2_000 }],
    ['a call that is in no book', { call: { line: 'practice' } }],
  ])('fails for %s', (_name, expectations) => {
    expect(verdicts(expectations).at(-1)).toBe(false)
  })

  it('says what was there instead', () => {
    const [, missing] = judged({ tools: [{ name: 'cancel_appointment', args: { reason: 'late' } }] })
    expect(missing?.found).toContain('"reason":"ill"')
  })
})

describe('judgeRows', () => {
  const rows = [{ status: 'booked' }, { status: 'cancelled' }]

  it('counts what fits', () => {
    expect(judgeRows({ list: 'appointments', where: { status: 'booked' }, count: 1 }, rows).ok).toBe(true)
    expect(judgeRows({ list: 'appointments', where: {}, count: 1 }, rows).ok).toBe(false)
    expect(judgeRows({ list: 'appointments', where: { status: 'held' } }, rows).ok).toBe(false)
    expect(judgeRows({ list: 'appointments', where: { status: 'held' }, count: 0 }, rows).ok).toBe(true)
  })
})

describe('matches', () => {
  it.each([
    [null, undefined, false],
    [{ a: null }, {}, true],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: 1 }, { a: '1' }, false],
    [[{ a: 1 }], [{ a: 2 }, { a: 1 }], true],
    ['a.c', 'abc', false],
    ['/a.c/', 'xABCx', true],
    ['/^5$/', 5, true],
    ['/x/', null, false],
  ])('%j against %j is %s', (expected, actual, outcome) => {
    expect(matches(expected, actual)).toBe(outcome)
  })
})
