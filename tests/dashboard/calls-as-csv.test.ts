import { expect, test } from 'vitest'
import type { Call } from '#domain/call.ts'
import { callsAsCsv } from '../../dashboard/src/features/calls/calls-as-csv.ts'

const row = {
  id: 'c1',
  line: 'practice',
  started_at: '2026-11-25T12:00:00.000Z',
  ended_at: null,
  duration_seconds: null,
  dialed_number: '+1234567890',
  caller_number: '+12125550147',
  customer_name: 'Nora',
  end_reason: null,
  role_id: 'r1',
  model_kind: 'stand-in',
  is_flagged: true,
  usage: { cost_micro_usd: 12_500 },
  analysis: { outcome: 'booked', summary: 'Wanted “a crown”, soon' },
} as unknown as Call

test('calls are a table with one line a call, which a spreadsheet takes as it is', () => {
  const [head, line] = callsAsCsv([row], [{ id: 'r1', ai_name: 'Sarah' }]).split('\r\n')
  expect(head?.split(',')).toHaveLength(15)
  expect(line).toBe(
    'c1,2026-11-25T12:00:00.000Z,,,practice,+1234567890,+12125550147,Nora,,true,stand-in,Sarah,booked,"Wanted “a crown”, soon",0.0125',
  )
})

test('a name that a spreadsheet would run as a formula is text', () => {
  expect(callsAsCsv([{ ...row, customer_name: '=cmd|"x"' }], [])).toContain(`"'=cmd|""x"""`)
})
