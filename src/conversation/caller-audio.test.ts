import { describe, expect, it } from 'vitest'
import { createCallerAudio } from './caller-audio.ts'

const sampleRate = 8_000

function setUp() {
  let now = 0
  const audio = createCallerAudio({ sampleRate, now: () => now })
  const sent: number[] = []
  audio.direct((pcm) => sent.push(...pcm))
  return { audio, sent, pass: (ms: number) => (now += ms) }
}

/** 60 ms: as much as goes to the model at once. */
function sound(value: number): Int16Array {
  return new Int16Array(0.06 * sampleRate).fill(value)
}

describe('the sound of a caller', () => {
  it('goes on as silence when a line sends nothing in pauses', () => {
    const { audio, sent, pass } = setUp()
    audio.push(sound(0))
    pass(100)
    expect(audio.tick(false)).toBeNull()
    pass(80)
    expect(audio.tick(false)).toHaveLength(0.18 * sampleRate)
    expect(sent).toHaveLength(0.24 * sampleRate)
  })

  it('is not torn by silence when the middle of a word comes late', () => {
    const { audio, sent, pass } = setUp()
    audio.push(sound(5_000))
    pass(400)
    expect(audio.tick(true)).toBeNull()
    audio.push(sound(6_000))
    expect(sent).toEqual([...sound(5_000), ...sound(6_000)])
  })

  it('goes on as silence when the line breaks off in a word', () => {
    const { audio, pass } = setUp()
    audio.push(sound(5_000))
    pass(600)
    expect(audio.tick(true)).toHaveLength(0.6 * sampleRate)
  })
})
