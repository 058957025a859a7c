import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  dental,
  firstAudibleMs,
  heardFor,
  motors,
  openTelephones,
  sayGoodbye,
  untilAudible,
  untilQuiet,
} from '../support/livekit/phone-calls.ts'
import type { SipCall } from '../support/livekit/sip-caller.ts'
import { openPhoneWorld, untilSaid, type PhoneWorld } from '../support/livekit/phone-world.ts'

const { world: opened, why } = await openPhoneWorld({ workers: [{ CALL_PROCESSES: '2' }, {}] })
if (opened === null) process.stdout.write(`\nWorkers of LiveKit are skipped: ${why}\n`)

describe.skipIf(opened === null)('workers of LiveKit, apart from the API', () => {
  let world: PhoneWorld
  const { place, putDown } = openTelephones(() => world)
  beforeAll(() => {
    if (opened === null) throw new Error(why)
    world = opened
  })
  afterEach(putDown)
  afterAll(() => world.close())

  /**
   * Which worker's call process has this caller: its log names the call. The log is waited for, as LiveKit SIP answers
   * when the voice is there, before the worker has read who was called.
   */
  function carrierOf(room_id: string): Promise<{ worker: number; pid: number }> {
    return vi.waitFor(() => carrierInLogs(room_id), { timeout: 10_000, interval: 100 })
  }

  function carrierInLogs(room_id: string): { worker: number; pid: number } {
    for (const [worker, { output }] of world.workers.entries()) {
      const line = output()
        .split('\n')
        .find((text) => text.includes('"joined"') && text.includes(room_id))
      if (line !== undefined) return { worker, pid: (JSON.parse(line) as { pid: number }).pid }
    }
    throw new Error(`nobody has ${room_id}`)
  }

  /** A carrier calls again: LiveKit SIP answers 503 when LiveKit, with few cores for all, is late to say whose call it is. */
  async function placeAsCarrier(to: string): Promise<SipCall> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await place(to)).call
      } catch (error) {
        if (tries === 3 || !String(error).includes('the call was refused: 503')) throw error
        process.stdout.write('twenty at once: one was refused with 503, and is placed again\n')
      }
    }
  }

  async function onlyRoom(): Promise<string> {
    const rooms = await world.telephones.rooms.listRooms()
    expect(rooms).toHaveLength(1)
    return rooms[0]?.sid ?? ''
  }

  it('take twenty callers at once, spread over all their processes; everybody is heard to the end', async () => {
    const placed = []
    for (let index = 0; index < 20; index += 1) {
      placed.push(placeAsCarrier([dental, motors][index % 2]?.number ?? ''))
      await wait(500)
    }
    const calls = await Promise.all(placed)
    const rooms = await world.telephones.rooms.listRooms()
    expect(rooms).toHaveLength(20)
    const carriers = await Promise.all(rooms.map((room) => carrierOf(room.sid)))
    expect(new Set(carriers.map(({ pid }) => pid)).size).toBe(3)
    await Promise.all(calls.map((call) => untilQuiet(call)))
    const slowest = Math.max(...calls.map(firstAudibleMs))
    process.stdout.write(
      `twenty at once: the first sound ${Math.round(slowest)} ms after 200 OK at the latest\n`,
    )
    for (const call of calls) call.hangUp()
    await vi.waitFor(
      async () => {
        const ended = [...(await world.calls(dental.name)), ...(await world.calls(motors.name))]
        expect(ended.map((each) => each.end_reason)).toEqual(
          Array.from({ length: 20 }, () => 'caller_hangup'),
        )
      },
      { timeout: 15_000, interval: 500 },
    )
  }, 120_000)

  it('when a process dies with a caller on it, another takes the caller, and the first call is lost', async () => {
    const { call, from } = await place(dental.number)
    await untilQuiet(call)
    const { pid } = await carrierOf(await onlyRoom())
    const killedAt = performance.now()
    process.kill(pid, 'SIGKILL')
    await untilAudible(call, killedAt + 300, 15_000)
    process.stdout.write(
      `a killed process: greeted again after ${Math.round(performance.now() - killedAt)} ms\n`,
    )
    await untilQuiet(call)
    await sayGoodbye(world, call)
    await vi.waitFor(
      async () => {
        const mine = (await world.calls(dental.name)).filter((each) => each.caller_number === from)
        expect(mine.map((each) => each.end_reason)).toEqual(['goodbye', 'lost'])
      },
      { timeout: 120_000, interval: 2_000 },
    )
  }, 180_000)

  it('told to stop, takes no more calls, lets its own end, and goes', async () => {
    const { call } = await place(dental.number)
    await untilQuiet(call)
    const { worker } = await carrierOf(await onlyRoom())
    const stopping = world.workers[worker]
    if (stopping === undefined) throw new Error('no such worker')
    const stopped = stopping.terminate()
    await untilSaid(stopping.output, 'Stopping:')
    const next = await place(dental.number)
    await heardFor(next.call, 1)
    const rooms = await world.telephones.rooms.listRooms()
    const carriers = await Promise.all(rooms.map((room) => carrierOf(room.sid)))
    expect(new Set(carriers.map((carrier) => carrier.worker)).size).toBe(2)
    await sayGoodbye(world, call)
    expect(await stopped).toBe(0)
    await untilQuiet(next.call)
  })
})
