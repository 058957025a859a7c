import { expect, vi } from 'vitest'
import { resample } from '#audio/resampler.ts'
import { callerSampleRate } from '../../../src/cli/practice-caller.ts'
import type { PhoneWorld } from './phone-world.ts'
import { isAudible } from './same-sound.ts'
import type { SipCall, SipCallOptions } from './sip-caller.ts'

export const dental = { number: '+1234567890', name: 'Bright Smile Dental' }
export const motors = { number: '+0987654321', name: 'Kiran Motors' }
/** A number of the trunk that no business has. */
export const nobody = '+15559990000'

/** Places calls from numbers that were not used yet, and puts all of them down after each test. */
export interface Telephones {
  place(to: string, options?: Partial<SipCallOptions>): Promise<{ call: SipCall; from: string }>
  putDown(): Promise<void>
}

export function openTelephones(world: () => PhoneWorld): Telephones {
  const placed: SipCall[] = []
  let lastCaller = 15_550_001_000
  return {
    async place(to, options = {}) {
      const from = options.from ?? `+${(lastCaller += 1)}`
      const call = await world().telephones.call({ to, ...options, from })
      placed.push(call)
      await call.answered
      return { call, from }
    },
    async putDown() {
      for (const call of placed.splice(0)) call.close()
      const empty = async () => expect(await world().telephones.rooms.listRooms()).toEqual([])
      await vi.waitFor(empty, { timeout: 15_000, interval: 100 })
    },
  }
}

/** Aloud, with the words as tones before it, for the stand-in to understand. */
export async function say(world: PhoneWorld, call: SipCall, text: string): Promise<void> {
  await call.phone.speak(resample(await world.voice.say(text, true), callerSampleRate, 8_000))
}

/**
 * Says it, and again when nothing came of it, as a person does: on a loaded machine packets are lost, and words with
 * them. Rejects when nothing came of the third time.
 */
export async function sayUntil(
  world: PhoneWorld,
  call: SipCall,
  text: string,
  isDone: () => boolean,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await say(world, call, text)
    try {
      return await vi.waitFor(() => expect(isDone(), `something came of "${text}"`).toBe(true), {
        timeout: 12_000,
        interval: 50,
      })
    } catch (error) {
      if (tries === 3) throw error
    }
  }
}

/** Until the other side has hung up. */
export async function sayGoodbye(world: PhoneWorld, call: SipCall): Promise<void> {
  let isOver = false
  void call.ended.then(() => (isOver = true))
  await sayUntil(world, call, 'Goodbye', () => isOver)
}

/** Milliseconds from 200 OK to the first sound that can be heard. */
export function firstAudibleMs(call: SipCall): number {
  const at = call.phone.heard.find(({ pcm }) => isAudible(pcm))?.at ?? Infinity
  return at - (call.times.answered ?? 0)
}

export async function untilAudible(
  call: SipCall,
  from = performance.now() - 100,
  timeout = 5_000,
): Promise<void> {
  const heard = () => expect(isAudible(call.sound(from))).toBe(true)
  await vi.waitFor(heard, { timeout, interval: 20 })
}

/** Until so many seconds came over the line. */
export async function heardFor(call: SipCall, seconds: number): Promise<void> {
  while (call.sound().length < seconds * 8_000) {
    await new Promise<void>((resolve) => (call.phone.onPacket = () => resolve()))
  }
}

/** Until something was said and then nothing for a second. */
export async function untilQuiet(call: SipCall): Promise<void> {
  await vi.waitFor(
    () => {
      expect(isAudible(call.sound())).toBe(true)
      expect(isAudible(call.sound(performance.now() - 1_000))).toBe(false)
    },
    { timeout: 20_000, interval: 50 },
  )
}
