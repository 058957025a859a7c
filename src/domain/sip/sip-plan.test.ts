import { describe, expect, it, test } from 'vitest'
import { sipRule, sipTrunk } from '../../../tests/support/sip-line.ts'
import type { SipRule, SipTrunk } from './sip-line.ts'
import { planRemoval, planSip, type SipPlan } from './sip-plan.ts'
import { sipSetup } from './sip-setup.ts'
import { wantedLines, type WantedLines } from './wanted-lines.ts'

const owned = ['+10000000001', '+10000000002', '+10000000003']
const addresses = ['203.0.113.0/24']
const options = { agent_name: 'switchboard', default_country: null }

function wanted(setup: Parameters<typeof sipSetup.parse>[0] = {}, numbers = owned): WantedLines {
  return wantedLines(sipSetup.parse(setup), numbers, options)
}

/** LiveKit after a plan was done. */
function done(lines: WantedLines): { trunks: SipTrunk[]; rules: SipRule[] } {
  const trunks = lines.trunks.map(({ spec: { auth_password, ...spec } }, i) =>
    sipTrunk({ ...spec, id: `ST_${i + 1}`, has_password: auth_password !== '' }),
  )
  const { agent_name, room_prefix, ...rule } = lines.rule
  const trunk_ids = trunks.map(({ id }) => id)
  return { trunks, rules: [sipRule({ ...rule, trunk_ids, room: room_prefix, agent_names: [agent_name] })] }
}

function inWords({ steps }: SipPlan): string[] {
  return steps.map(({ action, kind, name, changes }) => [`${action} ${kind} ${name}`, ...changes].join('; '))
}

const two = {
  trunks: [
    { name: 'twilio', allowed_addresses: addresses },
    { name: 'telnyx', numbers: [owned[2]], username: 'u', password: 'secret' },
  ],
}

describe('what is wanted', () => {
  it('without a file is one trunk with every business’s number, and one rule', () => {
    const { trunks, rule, problems, warnings } = wanted()
    expect(trunks).toMatchObject([
      { key: 'main', spec: { name: 'switchboard/main', numbers: owned, ringing_timeout_seconds: 30 } },
    ])
    expect(rule).toMatchObject({ agent_name: 'switchboard', room_prefix: 'call' })
    expect(problems).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(/anybody .* may call/)])
  })

  it('gives a number that is listed to its trunk, and the rest to the one that follows', () => {
    const { trunks, problems, warnings } = wanted(two)
    expect(trunks.map(({ spec }) => spec.numbers)).toEqual([[owned[0], owned[1]], [owned[2]]])
    expect([...problems, ...warnings]).toEqual([])
  })

  it('reads the seed’s form, and says why its rooms are not made', () => {
    const dispatch_rules = [
      { phone_number: '+10000000001', room_name: '+10000000001' },
      { phone_number: '+19999999999', room_name: '+19999999999' },
    ]
    const { trunks, problems, warnings } = wanted({
      dispatch_rules,
      trunks: [{ name: 'a', allowed_addresses: addresses }],
    })
    expect(trunks[0]?.spec.numbers).toEqual(owned)
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      expect.stringMatching(/two callers of one business into one room/),
      expect.stringMatching(/no business has \+19999999999/),
    ])
  })

  test.each<[string, Parameters<typeof sipSetup.parse>[0], string[], RegExp]>([
    ['no business with a number', {}, [], /no business has a number/],
    [
      'two trunks of a name',
      { trunks: [{ name: 'a', numbers: [owned[0]] }, { name: 'a' }] },
      owned,
      /named a/,
    ],
    ['two that follow', { trunks: [{ name: 'a' }, { name: 'b' }] }, owned, /Only one .* a and b/],
    [
      'a number twice',
      {
        trunks: [
          { name: 'a', numbers: [owned[0]] },
          { name: 'b', numbers: ['1 000 000 0001'] },
        ],
      },
      owned,
      /listed on two/,
    ],
    [
      'a word for a number',
      { trunks: [{ name: 'a', numbers: ['Sarah'] }] },
      owned,
      /"Sarah" is no phone number/,
    ],
    [
      'any number from anywhere',
      { trunks: [{ name: 'a', numbers: 'any' }] },
      owned,
      /needs allowed_addresses/,
    ],
    ['half a login', { trunks: [{ name: 'a', username: 'u' }] }, owned, /belong together/],
  ])('is refused: %s', (_, setup, numbers, problem) => {
    expect(wanted(setup, numbers).problems.join('\n')).toMatch(problem)
  })
})

describe('the plan', () => {
  it('creates trunks first, then the rule that is bound to them', () => {
    expect(inWords(planSip(wanted(two), [], []))).toEqual([
      'create trunk switchboard/twilio; numbers +10000000001, +10000000002; from 203.0.113.0/24',
      'create trunk switchboard/telnyx; numbers +10000000003; from any address; login u',
      'create rule switchboard/calls; a room for each call, switchboard called into it, on all of these trunks',
    ])
  })

  it('is empty when all of it is there', () => {
    const { trunks, rules } = done(wanted(two))
    expect(planSip(wanted(two), trunks, rules).steps).toEqual([])
  })

  test.each<
    [string, (lines: ReturnType<typeof done>) => void, Parameters<typeof sipSetup.parse>[0], string[]]
  >([
    [
      'a number more',
      ({ trunks }) => void trunks[0]?.numbers.pop(),
      two,
      ['update trunk switchboard/twilio; + number +10000000002'],
    ],
    [
      'numbers without a plus are the same',
      ({ trunks }) => set(trunks[0], { numbers: ['10000000001', '1 000 000-0002'] }),
      two,
      [],
    ],
    [
      'an address by hand',
      ({ trunks }) => void trunks[0]?.allowed_addresses.push('::1'),
      two,
      ['update trunk switchboard/twilio; - address ::1'],
    ],
    [
      'another timeout',
      ({ trunks }) => set(trunks[0], { ringing_timeout_seconds: 0 }),
      two,
      ['update trunk switchboard/twilio; ringing timeout 0 s → 30 s'],
    ],
    [
      'a rule by number',
      ({ rules }) => set(rules[0], { called_numbers: owned }),
      two,
      ['update rule switchboard/calls; no filter by number'],
    ],
    [
      'a rule for one room',
      ({ rules }) => set(rules[0], { kind: 'direct', randomized: false }),
      two,
      ['update rule switchboard/calls; a room for each call'],
    ],
    [
      'another agent',
      ({ rules }) => set(rules[0], { agent_names: ['old'] }),
      two,
      ['update rule switchboard/calls; agent old → switchboard'],
    ],
    [
      'a new password',
      () => undefined,
      { trunks: [two.trunks[0], { ...two.trunks[1], password: 'new' }] },
      ['update trunk switchboard/telnyx; login'],
    ],
    [
      'a trunk less',
      () => undefined,
      { trunks: [two.trunks[0]] },
      [
        'remove trunk switchboard/telnyx',
        'update trunk switchboard/twilio; + number +10000000003',
        'update rule switchboard/calls; bound to these trunks',
      ],
    ],
  ])('mends: %s', (_, change, setup, words) => {
    const lines = done(wanted(two))
    change(lines)
    expect(inWords(planSip(wanted(setup), lines.trunks, lines.rules))).toEqual(words)
  })

  it('takes a number from one trunk before it gives it to another', () => {
    const { trunks, rules } = done(wanted(two))
    const moved = {
      trunks: [
        { ...two.trunks[0], numbers: [owned[0], owned[2]] },
        { ...two.trunks[1], numbers: [owned[1]] },
      ],
    }
    const freed = { trunks: [two.trunks[0], { ...two.trunks[1], numbers: ['+10000000004'] }] }
    expect(inWords(planSip(wanted(moved), trunks, rules)).length).toBe(2)
    expect(planSip(wanted(freed), trunks, rules).steps.map(({ name }) => name)).toEqual([
      'switchboard/telnyx',
      'switchboard/twilio',
    ])
  })

  it('keeps the older of two that were made at once', () => {
    const { trunks, rules } = done(wanted(two))
    const twice = planSip(
      wanted(two),
      [...trunks, { ...trunks[0]!, id: 'ST_9' }],
      [...rules, { ...rules[0]!, id: 'SDR_9' }],
    )
    expect(twice.steps.map((step) => `${step.action} ${'id' in step ? step.id : ''}`)).toEqual([
      'remove SDR_9',
      'remove ST_9',
    ])
  })

  it('touches nothing that is not ours, and says where it is in the way', () => {
    const mine = done(wanted(two))
    const foreign = [
      sipTrunk({ id: 'ST_f', name: 'other app', numbers: ['10000000001'] }),
      sipTrunk({ id: 'ST_g', metadata: '{"app":"switchboard","owner":"staging","key":"twilio"}' }),
    ]
    const plan = planSip(wanted(two), [...foreign, ...mine.trunks], [sipRule({ id: 'SDR_f' }), ...mine.rules])
    expect(plan.steps).toEqual([])
    expect(plan.problems).toEqual([
      expect.stringMatching(/other app, which is not ours, has 10000000001 too/),
    ])
    expect(
      planRemoval('switchboard', [...foreign, ...mine.trunks], mine.rules).map((step) => step.name),
    ).toEqual(['switchboard/calls', 'switchboard/twilio', 'switchboard/telnyx'])
  })

  it('never shows a password', () => {
    expect(JSON.stringify(inWords(planSip(wanted(two), [], [])))).not.toContain('secret')
    expect(wanted(two).trunks[1]?.spec.metadata).not.toContain('secret')
  })
})

test.each<[string, unknown]>([
  ['an unknown field', { trunk: [] }],
  ['an address that is none', { trunks: [{ name: 'a', allowed_addresses: ['http://x'] }] }],
  ['a timeout of nothing', { trunks: [{ name: 'a', ringing_timeout_seconds: 0 }] }],
])('a setup is refused for %s', (_, setup) => {
  expect(sipSetup.safeParse(setup).success).toBe(false)
})

function set<T extends object>(target: T | undefined, fields: Partial<T>): void {
  Object.assign(target ?? {}, fields)
}
