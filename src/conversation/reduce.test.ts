import { afterEach, expect, test } from 'vitest'
import {
  conversationBench,
  type ConversationBench,
} from '../../tests/support/conversation/conversation-bench.ts'
import { initialState, type CallConfig, type CallState } from './call-state.ts'
import type { ConversationEvent } from './conversation-event.ts'
import { nextDeadline } from './deadlines.ts'
import { reduce } from './reduce.ts'
import { defaultTimings } from './timings.ts'

let bench: ConversationBench | null = null
afterEach(async () => {
  await bench?.close()
  bench = null
})

const config: CallConfig = {
  started_at: 1_000_000,
  max_call_ms: 1_800_000,
  model_kinds: ['one'],
  business_name: 'Bright Smile Dental',
  roles: [],
  greeting: 'Hello!',
  known_deeds: [],
  greeting_cached: false,
  has_fallback: false,
  can_transfer: false,
  timings: defaultTimings,
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

function run(
  events: ConversationEvent[],
  start = initialState(config, null),
): { state: CallState; effects: string[] } {
  let state = frozen(start)
  const effects: string[] = []
  for (const event of events) {
    const step = reduce(state, frozen(event))
    state = frozen(step.state)
    effects.push(...step.effects.map(({ type }) => type))
  }
  return { state, effects }
}

test('a recorded call replays to the very same effects, from data alone', async () => {
  bench = await conversationBench()
  const call = await bench.call()
  bench.model.last.speak('Hello! Thank you for calling.', 1_000)
  await call.leg.silence(1_500)
  await call.leg.speak(700)
  bench.model.last.emit({ type: 'input-text-delta', text: 'When are you open?' })
  await call.leg.silence(4_000)
  bench.model.last.emit({ type: 'tool-call', id: 'a', name: 'get_services', args: {} })
  await call.leg.silence(300)
  bench.model.last.utter('We are', 500)
  bench.model.last.drop()
  await call.leg.silence(4_000)
  call.leg.listener.onHangup(false)
  await bench.clock.advance(100)
  await call.outcome

  const recorded = JSON.parse(JSON.stringify(bench.steps.get(call.call_id))) as NonNullable<
    ReturnType<ConversationBench['steps']['get']>
  >
  const first = recorded[0]
  expect(first?.event.type).toBe('started')
  let state = frozen(
    initialState(
      {
        ...config,
        started_at: first?.event.at ?? 0,
        model_kinds: ['scripted'],
        roles: [
          {
            id: '00000000-0000-7000-8000-000000000020',
            ai_name: 'Sarah',
            role_type: 'receptionist',
            voice_style: 'Kore',
          },
        ],
        greeting: 'Hello! Thank you for calling Bright Smile Dental.',
      },
      '00000000-0000-7000-8000-000000000020',
    ),
  )
  for (const { event, effects } of recorded) {
    const step = reduce(state, frozen(event))
    expect(JSON.parse(JSON.stringify(step.effects))).toEqual(effects)
    state = frozen(step.state)
  }
  expect(state.phase).toBe('ended')
})

const at = config.started_at
const audio = { type: 'audio', ms: 100, audible: true } as const
const connected: ConversationEvent[] = [
  { at, type: 'started' },
  { at: at + 50, type: 'connected', connection: 0 },
]

test.each<[string, ConversationEvent[], string[]]>([
  ['start', [{ at, type: 'started' }], ['connect']],
  ['connected: the greeting is asked for', connected, ['connect', 'request-turn']],
  [
    'a connection nobody waits for any more is closed',
    [...connected, { at, type: 'connected', connection: 7 }],
    ['connect', 'request-turn', 'close-connection'],
  ],
  [
    'audio of another connection is not played',
    [...connected, { at, type: 'model', connection: 9, event: audio }],
    ['connect', 'request-turn'],
  ],
  [
    'audio after an end',
    [
      ...connected,
      { at, type: 'hangup', failed: false, played: [] },
      { at, type: 'model', connection: 0, event: audio },
    ],
    ['connect', 'request-turn', 'journal', 'notify', 'end'],
  ],
  [
    'a late failure of a connection that was replaced frees nothing',
    [
      ...connected,
      {
        at,
        type: 'connect-failed',
        connection: 0,
        failure: 'closed',
        message: '',
        retryable: true,
        jitter: 0,
      },
    ],
    ['connect', 'request-turn'],
  ],
  [
    'shutting down twice says goodbye once',
    [...connected, { at, type: 'shutdown' }, { at, type: 'shutdown' }],
    ['connect', 'request-turn', 'request-turn'],
  ],
  [
    'hanging up twice ends once',
    [
      ...connected,
      { at, type: 'hangup', failed: false, played: [] },
      { at, type: 'hangup', failed: true, played: [] },
    ],
    ['connect', 'request-turn', 'journal', 'notify', 'end'],
  ],
  [
    'a fault in the last resort is the end',
    [...connected, { at, type: 'fault', message: 'x' }, { at, type: 'fault', message: 'y' }],
    [
      'connect',
      'request-turn',
      'journal',
      'notify',
      'log',
      'close-connection',
      'say',
      'journal',
      'notify',
      'journal',
      'notify',
      'end',
    ],
  ],
])('%s', (_name, events, effects) => {
  expect(run(events).effects).toEqual(effects)
})

test('whatever comes in whatever order, a call ends once and nothing follows', () => {
  let seed = 42
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const model = (event: Extract<ConversationEvent, { type: 'model' }>['event']) => () => ({
    type: 'model' as const,
    connection: random(4),
    event,
    played: [],
  })
  const makers = [
    model(audio),
    model({ type: 'audio', ms: 100, audible: false }),
    model({ type: 'output-text-delta', text: ' word.' }),
    model({ type: 'input-text-delta', text: ' words' }),
    model({ type: 'generation-complete' }),
    model({ type: 'turn-complete', usage: null, rejected: false }),
    model({ type: 'interrupted' }),
    model({ type: 'tool-call', id: 'a', name: 'end_call', args: {} }),
    model({ type: 'tool-call-cancelled', ids: ['a'] }),
    model({ type: 'go-away', timeLeftMs: 5_000 }),
    model({ type: 'closed', code: 1006, reason: '', expected: false }),
    () => ({ type: 'connected' as const, connection: random(6) }),
    () => ({ type: 'caller-speech-started' as const }),
    () => ({ type: 'caller-speech-ended' as const, voiced_ms: 400, silent_ms: 500 }),
    () => ({ type: 'caller-text' as const, text: 'hello', played: [] }),
    () => ({ type: 'turn-heard' as const, turn_id: `turn-${random(8)}` }),
    () => ({ type: 'turn-played' as const, turn_id: `turn-${random(8)}` }),
    () => ({ type: 'tick' as const, audible_at: 0, played: [] }),
    () => ({
      type: 'tool-finished' as const,
      id: 'a',
      key: 'a',
      result: { status: 'ok', retryable: false, say: '', effect: { kind: 'end_call' as const, reason: '' } },
    }),
    () => ({
      type: 'tool-finished' as const,
      id: 'a',
      key: 'a',
      result: {
        status: 'ok',
        retryable: false,
        say: '',
        effect: { kind: 'switch_role' as const, role_id: 'r', reason: '' },
      },
    }),
  ]
  for (let round = 0; round < 200; round++) {
    let now = at
    const events: ConversationEvent[] = []
    // Every second call rings first, and much may happen meanwhile.
    const startedAfter = round % 2 === 0 ? 0 : 1 + random(10)
    if (startedAfter > 0) events.push({ at: now, type: 'ringing' })
    for (let i = 0; i < 120; i++) {
      if (i === startedAfter) events.push({ at: now, type: 'started' })
      now += random(1_500)
      const make = makers[random(makers.length)]
      if (make !== undefined) events.push({ at: now, ...make() })
    }
    events.push({ at: now, type: 'hangup', failed: false, played: [] }, ...events.slice(0, 5))
    const { state, effects } = run(events)
    expect(state.phase).toBe('ended')
    expect(effects.filter((type) => type === 'end')).toHaveLength(1)
    expect(effects.at(-1)).toBe('end')
    expect(nextDeadline(state)).toBe(Infinity)
  }
})
