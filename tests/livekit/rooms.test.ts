import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dental, motors } from '../support/livekit/phone-calls.ts'
import { openPhoneWorld, untilSaid, type PhoneWorld } from '../support/livekit/phone-world.ts'
import { joinAsCaller, type RoomCaller, type RoomCallOptions } from '../support/livekit/room-caller.ts'

const { world: opened, why } = await openPhoneWorld({ onlyRooms: true })
if (opened === null) process.stdout.write(`\nCalls in LiveKit rooms are skipped: ${why}\n`)

/** With LiveKit's server, but without LiveKit SIP: what that does is played. */
describe.skipIf(opened === null)('a caller in a LiveKit room', () => {
  let world: PhoneWorld
  beforeAll(() => {
    if (opened === null) throw new Error(why)
    world = opened
  })
  afterAll(() => world.close())

  const active = { 'sip.callStatus': 'active' }
  const from = (number: string) => ({ 'sip.callID': 'SCL_1', 'sip.phoneNumber': number })

  async function call(options: RoomCallOptions): Promise<RoomCaller> {
    return joinAsCaller(world.telephones, options)
  }

  async function untilHeard(caller: RoomCaller): Promise<void> {
    await vi.waitFor(() => expect(caller.firstHeardAt()).not.toBeNull(), { timeout: 15_000 })
  }

  it('is greeted when the call is active, and not while it rings', async () => {
    const caller = await call({
      room: 'call_+15550002001_abcdefghijkl',
      attributes: {
        ...from('+15550002001'),
        'sip.trunkPhoneNumber': '1234567890',
        'sip.callStatus': 'ringing',
      },
    })
    await untilSaid(world.system.output, '"joined"')
    // The call is opened and waits: its record is there before anything is said.
    await vi.waitFor(async () => expect(await world.calls(dental.name)).toHaveLength(1), { timeout: 10_000 })
    expect(caller.firstHeardAt()).toBeNull()
    await caller.setAttributes(active)
    const answeredAt = performance.now()
    await untilHeard(caller)
    expect(caller.firstHeardAt() ?? 0).toBeGreaterThan(answeredAt - 50)
    await caller.hangUp()
    const detail = await world.lastEnded(dental.name, '+15550002001')
    expect(detail).toMatchObject({ end_reason: 'caller_hangup', dialed_number: dental.number })
  })

  it.each<[string, string, Partial<RoomCallOptions>, Record<string, string>]>([
    ['an attribute that comes after the join', '+15550002011', {}, { 'sip.trunkPhoneNumber': '+0987654321' }],
    ['a header', '+15550002012', {}, { 'sip.h.to': '<sip:0987654321@sip.example>;tag=1' }],
    ['the dispatch’s metadata', '+15550002013', { job_metadata: '{"dialed_number":"+0987654321"}' }, {}],
    ['the room’s metadata', '+15550002014', { room_metadata: '{"dialed_number":"+0987654321"}' }, {}],
    ['the room’s name', '+15550002015', { room: '+0987654321' }, {}],
  ])('finds its business by %s', async (_, number, options, later) => {
    const caller = await call({ room: `call_${number}_abcdefghijkl`, attributes: from(number), ...options })
    await caller.setAttributes({ ...later, ...active })
    await untilHeard(caller)
    await caller.hangUp()
    expect((await world.lastEnded(motors.name, number)).end_reason).toBe('caller_hangup')
  })

  it('is told so when nothing says who was called, even in a room with the caller’s number', async () => {
    const caller = await call({
      room: 'call_+1234567890_abcdefghijkl',
      attributes: { ...from('+1234567890'), ...active },
    })
    await caller.ended
    await untilSaid(world.system.output, '"reason":"unrouted"')
  })

  it('who gives up while it rings has a call that was never answered', async () => {
    const number = '+15550002021'
    const before = joinedCount()
    const caller = await call({
      room: `call_${number}_abcdefghijkl`,
      attributes: { ...from(number), 'sip.trunkPhoneNumber': dental.number, 'sip.callStatus': 'ringing' },
    })
    await untilSaid(world.system.output, '"joined"', before + 1)
    await caller.hangUp()
    const detail = await world.lastEnded(dental.name, number)
    expect(detail.end_reason).toBe('caller_hangup')
    expect(detail.turns).toEqual([])
  })

  function joinedCount(): number {
    return world.system.output().split('"joined"').length - 1
  }
})
