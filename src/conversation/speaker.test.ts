import { beforeEach, expect, test } from 'vitest'
import { fakeLeg, type FakeLeg } from '../../tests/support/conversation/fake-leg.ts'
import { manualClock, type ManualClock } from '../../tests/support/conversation/manual-clock.ts'
import { sine } from '../../tests/support/sine.ts'
import { heardText } from './heard-text.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { createSpeakerClock, type SpeakerClock } from './speaker-clock.ts'
import { createSpeechDetector } from './speech-detector.ts'

let clock: ManualClock
let wheel: SpeakerClock
let leg: FakeLeg
let speaker: Speaker
let played: string[]

beforeEach(() => {
  clock = manualClock()
  wheel = createSpeakerClock(clock)
  packed(1)
})

/** A speaker on a line that takes so many frames at once. */
function packed(framesAtOnce = 3): void {
  leg = fakeLeg(clock, { framesAtOnce })
  played = []
  speaker = createSpeaker({
    leg,
    wheel,
    clock,
    sampleRate: 24_000,
    events: {
      onTurnHeard: () => undefined,
      onTurnPlayed: (id) => played.push(id),
      onFrames: () => undefined,
    },
  })
}

const second = (amplitude = 8_000) => sine(300, 24_000, amplitude, 1)

test('a burst leaves at the pace of speech, a little ahead, in whole frames', async () => {
  speaker.play('a', second())
  speaker.endTurn('a')
  expect(leg.frames).toHaveLength(3)
  await clock.advance(500)
  expect(leg.frames.length).toBeGreaterThanOrEqual(27)
  expect(leg.frames.length).toBeLessThanOrEqual(29)
  await clock.advance(700)
  expect(leg.frames.length).toBeGreaterThanOrEqual(50)
  expect(leg.frames.every(({ frame }) => frame.length === 160)).toBe(true)
  expect(played).toEqual(['a'])
  expect(wheel.size).toBe(0)
  expect(clock.timers).toBe(0)
})

test('pieces of any length make one sound without a gap', async () => {
  const sound = second()
  for (let at = 0; at < sound.length; at += 777) speaker.play('a', sound.subarray(at, at + 777))
  speaker.endTurn('a')
  await clock.advance(1_300)
  const quiet = leg.frames.slice(1, 49).filter(({ peak }) => peak < 6_000)
  expect(quiet).toEqual([])
})

test('clearing forgets at once, tells the carrier, and knows what was heard', async () => {
  speaker.play('a', second())
  await clock.advance(400)
  const [heard] = speaker.played()
  speaker.clear()
  const frames = leg.frames.length
  await clock.advance(400)
  expect(leg.frames).toHaveLength(frames)
  expect(leg.clears).toHaveLength(1)
  expect(heard?.ms).toBeGreaterThan(320)
  expect(heard?.ms).toBeLessThan(420)
  expect(played).toEqual([])
})

test('a turn that runs dry lets a filler speak, and goes on after it', async () => {
  speaker.play('model', sine(300, 24_000, 8_000, 0.2))
  await clock.advance(600)
  expect(speaker.underruns).toBe(1)
  speaker.play('filler', sine(300, 24_000, 4_000, 0.3))
  speaker.endTurn('filler')
  speaker.play('model', sine(300, 24_000, 8_000, 0.2))
  speaker.endTurn('model')
  await clock.advance(1_000)
  expect(played).toEqual(['filler', 'model'])
  const loud = leg.frames.map(({ peak }) => (peak > 6_000 ? 'm' : peak > 2_000 ? 'f' : '')).join('')
  expect(loud).toMatch(/^m+f+m+$/)
})

test('a line that takes several frames at once gets them so, at the same pace, and what was heard is known', async () => {
  packed()
  speaker.play('a', second())
  await clock.advance(400)
  expect(leg.frames.length).toBeGreaterThanOrEqual(22)
  expect(leg.frames.length).toBeLessThanOrEqual(25)
  expect(leg.messages.every((frames) => frames === 3)).toBe(true)
  expect(speaker.played()).toEqual([{ turn_id: 'a', ms: 400 }])
  speaker.endTurn('a')
  await clock.advance(1_000)
  expect(played).toEqual(['a'])
  expect(leg.frames.length).toBeGreaterThanOrEqual(50)
  expect(leg.messages.length).toBeLessThanOrEqual(18)
})

test('frames packed from pieces of any length make one sound without a gap', async () => {
  packed()
  const sound = second()
  for (let at = 0; at < sound.length; at += 777) speaker.play('a', sound.subarray(at, at + 777))
  speaker.endTurn('a')
  await clock.advance(1_300)
  const whole = leg.frames.map(({ frame }) => frame)
  leg.frames.length = 0
  leg.messages.length = 0
  speaker.play('b', sound)
  speaker.endTurn('b')
  await clock.advance(1_300)
  expect(leg.frames.map(({ frame }) => frame)).toEqual(whole)
})

test.each([1, 3])(
  'sound as fast as it is spoken is never awaited, %i frames at once',
  async (framesAtOnce) => {
    packed(framesAtOnce)
    let playedUntil = 0
    for (let piece = 0; piece < 50; piece++) {
      speaker.play('a', sine(300, 24_000, 8_000, 0.04))
      await clock.advance(40)
    }
    for (const { at } of leg.frames.slice(4)) {
      if (playedUntil > 0) expect(at).toBeLessThanOrEqual(playedUntil)
      playedUntil = Math.max(playedUntil, at) + 20
    }
    expect(speaker.underruns).toBeLessThanOrEqual(1)
  },
)

test('clearing reaches what has left but was not played, though the turn is over', async () => {
  packed()
  speaker.play('a', sine(300, 24_000, 8_000, 0.09))
  speaker.endTurn('a')
  expect(leg.clears).toHaveLength(0)
  await clock.advance(20)
  speaker.clear()
  expect(leg.clears).toHaveLength(1)
  await clock.advance(200)
  speaker.clear()
  expect(leg.clears).toHaveLength(1)
})

test('what cannot be heard does not count as heard', async () => {
  speaker.play('a', second(15))
  await clock.advance(500)
  expect(leg.frames.length).toBeGreaterThan(20)
  expect(speaker.audibleAt).toBe(0)
})

test('after a stall of the process a few frames are made up for, not all', async () => {
  const heard: number[] = []
  let now = 0
  let run = (): void => undefined
  const stalling = createSpeakerClock({
    now: () => now,
    after: (_ms, next) => {
      run = next
      return () => undefined
    },
  })
  stalling.join((due) => heard.push(due))
  for (now = 5; now <= 40; now += 5) run()
  expect(heard.reduce((sum, due) => sum + due, 0)).toBe(2)
  now = 2_040
  run()
  expect(heard.at(-1)).toBeLessThanOrEqual(6)
  expect(stalling.skippedFrames).toBeGreaterThan(90)
})

test.each([
  [0, ''],
  [500, 'We are'],
  [1_000, 'We are open from'],
  [1_500, 'We are open from nine to'],
  [5_000, 'We are open from nine to five.'],
])('after %i ms "%s" was heard', (ms, text) => {
  const marks = [
    { audio_ms: 0, chars: 16 },
    { audio_ms: 1_000, chars: 30 },
  ]
  expect(heardText('We are open from nine to five.', marks, 1_600, ms)).toBe(text)
})

test('speech over steady noise is heard, the noise is not', () => {
  const detector = createSpeechDetector(8_000)
  const changes: string[] = []
  const hear = (amplitude: number, ms: number): void => {
    for (let i = 0; i < ms; i += 20) {
      const change = detector.hear(sine(200, 8_000, amplitude, 0.02))
      if (change !== null) changes.push(change.type)
    }
  }
  hear(100, 3_000)
  expect(changes).toEqual([])
  hear(4_000, 800)
  hear(100, 800)
  expect(changes).toEqual(['started', 'ended'])
})
