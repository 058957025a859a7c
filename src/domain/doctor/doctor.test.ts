import { describe, expect, it, test } from 'vitest'
import { testBrief, testId, testRole } from '../../../tests/support/brief.ts'
import { sipRule, sipTrunk } from '../../../tests/support/sip-line.ts'
import { openingOf } from '../opening-of.ts'
import { trunksFor } from '../sip/sip-line.ts'
import { worstOf, type Check } from './check.ts'
import { checkAgent, checkLivekit, checkRule, checkTrunk } from './livekit-checks.ts'
import { checkModel, checkModelLive } from './model-checks.ts'
import { checkGreeting, checkNumberForm, checkOwner, checkVoice } from './number-checks.ts'
import { checkIds } from './reasons.ts'
import { checkRoles } from './role-checks.ts'
import { checkClock, checkDatabase, checkLinks, checkMigrations } from './system-checks.ts'

const number = '+1234567890'
const twilio = sipTrunk({ id: 'ST_1', name: 'twilio', numbers: [number] })
const rule = sipRule({ trunk_ids: ['ST_1'] })
const here = 'http://localhost:8000'
const db = { now: '2026-11-25T10:00:00.000Z', missing: [], unknown: [] }

const time = { opening: openingOf(testBrief()), now: new Date('2026-11-26T15:00:00.000Z') }
const day = { hours: { kind: 'business_hours' as const } }
const night = { id: testId(21), ai_name: 'Nora', hours: { kind: 'outside_business_hours' as const } }

describe('each thing that can be wrong is seen, and says how to mend it', () => {
  test.each<[string, () => Check, Check['status'], RegExp]>([
    ['the database is away', () => checkDatabase(null, 0), 'fail', /PostgreSQL/],
    ['a slow database', () => checkDatabase(db, 900), 'warn', /disk/],
    ['a missing migration', () => checkMigrations({ ...db, missing: ['0060'] }), 'fail', /applies them/],
    ['a newer database', () => checkMigrations({ ...db, unknown: ['9999'] }), 'warn', /newer/],
    ['a clock that is a minute off', () => clockOff(60), 'fail', /timedatectl/],
    ['a clock that is ten seconds off', () => clockOff(-10), 'warn', /timedatectl/],
    ['links to this machine', () => checkLinks({ url: here, is_open: true }), 'warn', /PUBLIC_URL/],
    ['no number', () => checkNumberForm('Sarah', null), 'fail', /\+14155550123/],
    ['a number that nobody owns', () => checkOwner(number, null), 'fail', /ai_phone_number/],
    ['no role', () => checkRoles([], time), 'warn', /POST \/api\/ai\/roles/],
    ['roles, none enabled', () => checkRoles([testRole({ is_enabled: false })], time), 'warn', /is_enabled/],
    ['no receptionist', () => checkRoles([testRole({ role_type: 'sales' })], time), 'warn', /receptionist/],
    [
      'two of one priority',
      () => checkRoles([testRole(), testRole({ id: 'b' })], time),
      'warn',
      /lower = higher/,
    ],
    ['hours that nobody covers', () => checkRoles([testRole(day)], time), 'warn', /close the gap/],
    ['a template in braces', () => greetingOf('Hello {custmer_name}!'), 'fail', /PUT/],
    ['a greeting not rendered', () => greetingOf('Hello!'), 'warn', /within a minute/],
    ['an unknown voice', () => checkVoice(testRole({ voice_style: 'Mickey' })), 'warn', /voice_style/],
    ['the stand-in', () => checkModel({ kind: 'stand-in', name: 'x' }), 'warn', /GOOGLE_API_KEY/],
    ['a refused key', () => modelFailed('rejected_key'), 'fail', /GOOGLE_API_KEY/],
    ['a slow model', () => spoke(2_900), 'warn', /Slow/],
    [
      'LiveKit away',
      () => checkLivekit('ws://x', { message: 'no', is_rejected: false }),
      'fail',
      /LIVEKIT_URL/,
    ],
    ['a wrong key', () => checkLivekit('ws://x', { message: 'no', is_rejected: true }), 'fail', /API_SECRET/],
    ['no trunk at all', () => checkTrunk([], null), 'fail', /sip apply/],
    ['no trunk for it', () => checkTrunk([twilio], '+4930123456'), 'fail', /sip apply/],
    [
      'two trunks for it',
      () => checkTrunk([twilio, { ...twilio, id: 'ST_2' }], number),
      'fail',
      /all but one/,
    ],
    ['an open trunk', () => checkTrunk([{ ...twilio, allowed_addresses: [] }], number), 'warn', /5060/],
    ['endless ringing', () => checkTrunk([{ ...twilio, ringing_timeout_seconds: 0 }], number), 'warn', /30/],
    ['no rule', () => ruleFor([]), 'fail', /sip apply/],
    ['a rule of another trunk', () => ruleFor([sipRule({ trunk_ids: ['ST_9'] })]), 'fail', /sip apply/],
    ['one room for all', () => ruleFor([{ ...rule, kind: 'direct' }]), 'fail', /remove/],
    ['one room a number', () => ruleFor([{ ...rule, kind: 'callee', randomized: false }]), 'fail', /remove/],
    ['nobody called', () => ruleFor([{ ...rule, agent_names: [] }]), 'fail', /sip apply/],
    ['another agent called', () => ruleFor([{ ...rule, agent_names: ['bot'] }]), 'fail', /sip apply/],
    ['a filter by number', () => ruleFor([{ ...rule, called_numbers: [number] }]), 'warn', /by trunk/],
    ['a PIN', () => ruleFor([{ ...rule, pin: '1' }]), 'warn', /PIN/],
    ['hidden numbers', () => ruleFor([{ ...rule, hides_numbers: true }]), 'warn', /hide_phone_number/],
    ['two rules', () => ruleFor([rule, { ...rule, id: 'SDR_2' }]), 'warn', /Keep one/],
    ['no worker', () => checkAgent('switchboard', null), 'fail', /npm run worker/],
  ])('%s', (_, look, status, mend) => {
    const check = look()
    expect(check.status).toBe(status)
    expect(check.mend).toMatch(mend)
    expectSayable(check)
  })
})

it('says from when the hours of no role hold, and who answers all the same', () => {
  expect(checkRoles([testRole(day)], time).found).toMatch(/From .*November 26 at 5 PM .*Sarah answers all/)
})

test.each<[string, () => Check, RegExp]>([
  ['database', () => checkDatabase(db, 3), /3 ms/],
  ['migrations', () => checkMigrations(db), /All/],
  ['clock', () => clockOff(1), /1\.0 s ahead/],
  ['links', () => checkLinks({ url: 'https://phone.example', is_open: true }), /phone\.example/],
  ['links at home', () => checkLinks({ url: here, is_open: false }), /on this machine/],
  ['number', () => checkNumberForm('(123) 456-7890', 'US'), /read as \+1/],
  ['owner', () => checkOwner(number, { name: 'Bright Smile' }), /Bright Smile/],
  [
    'roles',
    () => checkRoles([testRole({ id: 'b', role_type: 'sales' }), testRole()], time),
    /switched to: Sarah \(sales/,
  ],
  ['day and night', () => checkRoles([testRole(day), testRole(night)], time), /Sarah .* now, and Nora from/],
  ['greeting', () => checkGreeting(testBrief(), { isCached: true }), /Thank you for calling/],
  ['voice', () => checkVoice(testRole({ voice_style: 'kore' })), /Kore/],
  ['model', () => spoke(300), /The line is working/],
  ['trunk', () => checkTrunk([twilio], number), /twilio takes the call/],
  ['rule', () => ruleFor([rule]), /room of its own/],
  ['agent', () => checkAgent('switchboard', { ms: 40 }), /40 ms/],
])('%s: what is right is said to be', (_, look, found) => {
  const check = look()
  expect(check).toMatchObject({ status: 'ok', mend: null })
  expect(check.found).toMatch(found)
  expectSayable(check)
})

it('names a number much like the one that nobody owns', () => {
  const similar = [{ name: 'Bright Smile', ai_phone_number: '+11234567890' }]
  expect(checkOwner(number, null, similar).found).toMatch(/\+11234567890 \(Bright Smile\)/)
})

it('knows a trunk by its number as LiveKit does: with or without a plus, a listed number before none', () => {
  const any = sipTrunk({ id: 'ST_any', numbers: [] })
  const bare = sipTrunk({ id: 'ST_bare', numbers: ['1 (234) 567-890'] })
  expect(trunksFor([any, bare], number)).toEqual([bare])
  expect(trunksFor([any, bare], '+4930123456')).toEqual([any])
})

it('is as bad as the worst check; what was skipped does not count', () => {
  const checks = (...list: Check['status'][]) => list.map((status) => ({ ...checkDatabase(db, 1), status }))
  expect(worstOf(checks('ok', 'skipped'))).toBe('ok')
  expect(worstOf(checks('ok', 'warn'))).toBe('warn')
  expect(worstOf(checks('warn', 'fail', 'ok'))).toBe('fail')
})

/** In another language: by its id, its reason and the particulars of it. */
function expectSayable({ id, reason }: Check): void {
  expect(checkIds).toContain(id)
  expect(reason).not.toBeNull()
}

function clockOff(seconds: number): Check {
  const here = '2026-11-25T10:00:00.000Z'
  return checkClock(here, [
    { of: 'livekit', at: here },
    { of: 'database', at: new Date(Date.parse(here) + seconds * 1_000).toISOString() },
  ])
}

function greetingOf(greeting_message: string): Check {
  return checkGreeting(testBrief({ role: testRole({ greeting_message }) }), { isCached: false })
}

function modelFailed(failure: string): Check {
  return checkModelLive({ outcome: 'failed', failure, message: 'The key is refused.' })
}

function spoke(first_audio_ms: number): Check {
  return checkModelLive({
    outcome: 'spoke',
    connected_ms: 200,
    first_audio_ms,
    words: 'The line is working.',
  })
}

function ruleFor(rules: Parameters<typeof checkRule>[0]): Check {
  return checkRule(rules, [twilio], 'switchboard')
}
