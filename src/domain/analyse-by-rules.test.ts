import { describe, expect, it } from 'vitest'
import { analyseByRules } from './analyse-by-rules.ts'
import type { CallDetail, EndReason, ToolCall, Turn } from './call.ts'
import { noUsage } from './cost.ts'

const at = '2026-11-23T09:00:00.000Z'

const turn = (speaker: Turn['speaker'], text: string): Turn => ({
  id: text,
  speaker,
  role_id: null,
  text,
  started_at: at,
  ended_at: at,
  interrupted: false,
  heard_text: null,
  latency_ms: null,
})
const tool = (tool_name: string, status = 'ok', args = {}, data = {}): ToolCall => ({
  id: tool_name,
  tool_name,
  args,
  result: { data },
  status,
  started_at: at,
  duration_ms: 1,
})

function call(said: string[], tool_calls: ToolCall[] = [], end_reason: EndReason = 'goodbye'): CallDetail {
  const id = '01980000-0000-7000-8000-000000000001'
  return {
    id,
    business_id: id,
    line: 'practice',
    external_id: 'x',
    dialed_number: '+1234567890',
    caller_number: '+15550001111',
    customer_id: null,
    customer_name: 'Bob Jones',
    role_id: null,
    model_kind: null,
    started_at: at,
    ended_at: at,
    duration_seconds: 130,
    end_reason,
    usage: noUsage,
    has_recording: false,
    is_flagged: false,
    analysis: null,
    turns: [turn('ai', 'Thank you for calling.'), ...said.map((text) => turn('caller', text))],
    tool_calls,
    role_switches: [],
    transfers: [],
    rungs: [],
    flags: [],
  }
}

describe('the outcome', () => {
  it.each([
    [[tool('check_availability'), tool('book_appointment')], 'goodbye', 'booked'],
    [[tool('book_appointment', 'slot_taken'), tool('take_message')], 'goodbye', 'message_taken'],
    [[tool('cancel_appointment'), tool('book_appointment')], 'goodbye', 'booked'],
    [[tool('transfer_to_person')], 'transferred', 'transferred'],
    [[tool('transfer_to_person')], 'caller_hangup', 'unresolved'],
    [[tool('get_business_hours')], 'caller_hangup', 'answered'],
    [[tool('answer_question', 'unknown')], 'caller_hangup', 'unresolved'],
  ] as const)('of %j that ended by %s is %s', (tools, reason, outcome) => {
    const told = analyseByRules(call(['Hello?'], [...tools], reason))
    expect(told.outcome).toBe(outcome)
  })
  it('without a word of the caller there was no conversation', () => {
    expect(analyseByRules(call([], [], 'caller_hangup'))).toMatchObject({
      outcome: 'no_conversation',
      attention: null,
    })
  })
})

it.each([
  ['Great, thank you!', 'positive'],
  ['What are your hours?', 'neutral'],
  ['Thank you, but this is ridiculous.', 'negative'],
])('%s is %s', (words, sentiment) => {
  expect(analyseByRules(call([words])).sentiment).toBe(sentiment)
})

it('the summary says what was done, then who called and how it ended', () => {
  const booked = tool(
    'book_appointment',
    'ok',
    {},
    { service: 'Cleaning', staff_name: 'Ann', words: 'Tuesday at 3 PM' },
  )
  const message = tool('take_message', 'ok', { message: 'I will be late.' })
  expect(analyseByRules(call(['Hi'], [booked, message])).summary).toBe(
    'An appointment was booked: Cleaning with Ann, Tuesday at 3 PM. A message was left: “I will be late.” ' +
      'Bob Jones called; the call took 2 minutes and ended with a goodbye.',
  )
})

it('a German business reads it in German', () => {
  const booked = tool(
    'book_appointment',
    'ok',
    {},
    { service: 'Reinigung', staff_name: 'Ann', words: 'Dienstag um 15 Uhr' },
  )
  expect(analyseByRules(call(['Hallo'], [booked]), 'de-DE').summary).toBe(
    'Ein Termin wurde gebucht: Reinigung bei Ann, Dienstag um 15 Uhr. ' +
      'Bob Jones rief an; der Anruf dauerte 2 Minuten und endete mit einer Verabschiedung.',
  )
})

it('what is cut in a summary is seen to be cut', () => {
  const { summary } = analyseByRules(call(['My tooth hurts. '.repeat(30)]))
  expect(summary).toMatch(/^First words: “My tooth hurts\. .+…” Bob Jones called/)
})

it('a call that broke off, or an upset caller, is for a person to look at', () => {
  const told = (...args: Parameters<typeof call>) => analyseByRules(call(...args))
  expect(told(['Hi'], [], 'lost')).toMatchObject({
    attention: expect.stringContaining('broke off'),
    attention_reason: 'lost',
  })
  expect(told(['This is unacceptable'])).toMatchObject({
    attention: expect.stringContaining('displeased'),
    attention_reason: 'displeased',
  })
  expect(told(['Hi'])).toMatchObject({ attention: null, attention_reason: null })
})
