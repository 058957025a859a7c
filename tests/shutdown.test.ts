import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCallerVoice, type CallerVoice } from '../src/cli/caller-voice.ts'
import { placeCall } from './support/place-call.ts'
import { startSystem } from './support/start-system.ts'

let voice: CallerVoice
beforeAll(() => {
  voice = createCallerVoice()
})
afterAll(() => voice.close())

it('Ctrl-C tells running callers goodbye, closes everything in time and exits with 0', async () => {
  const system = await startSystem()
  const ended = await placeCall(system, voice, { to: '+1234567890' })
  ended.hangUp()
  await ended.over
  const running = await placeCall(system, voice, { to: '+1234567890' })
  const said = running.said('ai').length
  const stopped = system.stop()
  expect(await running.over).toBe('shutdown')
  expect(running.said('ai').length).toBeGreaterThan(said)
  expect(await stopped).toBe(0)
  expect(system.output()).not.toMatch(/in time|is killed|could not/)
}, 120_000)
