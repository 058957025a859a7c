import { describe, expect, test } from 'vitest'
import { sine } from '../../../tests/support/sine.ts'
import { encodeCaption } from '#audio/caption.ts'
import { Hearing } from './hearing.ts'

const RATE = 8_000

function quiet(seconds: number, amplitude = 0): Int16Array {
  return Int16Array.from({ length: RATE * seconds }, (_, i) => Math.round(amplitude * Math.sin(i * i)))
}

/** Feeds 20 ms at a time and says at which millisecond something changed. */
function changes(hearing: Hearing, ...pieces: Int16Array[]): [string, number][] {
  const found: [string, number][] = []
  let at = 0
  for (const pcm of pieces) {
    for (let i = 0; i < pcm.length; i += 160) {
      const change = hearing.accept(pcm.subarray(i, i + 160), RATE)
      at += 20
      if (change) found.push([change, at])
    }
  }
  return found
}

const automatic = () => new Hearing({ silenceMs: 500, isManual: false })

describe('when somebody speaks', () => {
  test('begins after 60 ms and ends after the silence that was asked for', () => {
    expect(changes(automatic(), quiet(1), sine(400, RATE, 8_000, 1), quiet(1))).toEqual([
      ['started', 1_060],
      ['stopped', 2_500],
    ])
    const patient = new Hearing({ silenceMs: 800, isManual: false })
    expect(changes(patient, sine(400, RATE, 8_000, 1), quiet(1))).toEqual([
      ['started', 60],
      ['stopped', 1_800],
    ])
  })

  test('a pause inside a sentence does not end it', () => {
    const word = sine(400, RATE, 8_000, 0.4)
    expect(changes(automatic(), word, quiet(0.3), word, quiet(0.3), word)).toEqual([['started', 60]])
  })

  test('steady noise is not speech, and speech above it is', () => {
    const hearing = automatic()
    expect(changes(hearing, ...Array.from({ length: 20 }, () => quiet(1, 60)))).toEqual([])
    expect(changes(hearing, sine(400, RATE, 6_000, 0.5), quiet(1, 60)).map(([change]) => change)).toEqual([
      'started',
      'stopped',
    ])
  })

  test('somebody who never stops is answered after a minute', () => {
    expect(changes(automatic(), sine(400, RATE, 8_000, 61)).map(([change]) => change)).toContain('stopped')
  })
})

describe('what was said', () => {
  test('holds the beginning, before the voice was noticed', () => {
    const hearing = automatic()
    changes(hearing, quiet(3), encodeCaption('hi', RATE), quiet(0.6))
    expect(hearing.take().captions).toEqual(['hi'])
    expect(hearing.take()).toEqual({ captions: [], speechMs: 0 })
  })

  test('two captions in one breath', () => {
    const hearing = automatic()
    changes(hearing, encodeCaption('first', RATE), quiet(0.3), encodeCaption('second', RATE), quiet(0.6))
    expect(hearing.take().captions).toEqual(['first', 'second'])
  })

  test.each([
    ['both whole', 0],
    ['the first torn', 400],
  ])('a caption sent twice counts once: %s', (_name, missing) => {
    const hearing = automatic()
    const caption = encodeCaption('goodbye', RATE)
    const [begun, rest] = [caption.subarray(0, 800), caption.subarray(800 + missing)]
    changes(hearing, begun, rest, caption, quiet(0.6))
    expect(hearing.take().captions).toEqual(['goodbye'])
  })

  test('the end of a long speech is kept', () => {
    const hearing = automatic()
    const words = Array.from({ length: 80 }, () => [sine(400, RATE, 8_000, 0.3), quiet(0.2)]).flat()
    changes(hearing, ...words, encodeCaption('x'.repeat(400), RATE), quiet(0.6))
    expect(hearing.take().captions).toEqual(['x'.repeat(400)])
  })

  test('one message may hold more than there is room for', () => {
    const hearing = automatic()
    const long = Int16Array.from([...quiet(30), ...encodeCaption('still here', RATE), ...quiet(0.6)])
    hearing.accept(long, RATE)
    expect(hearing.take().captions).toEqual(['still here'])
  })

  test('all audio counts, at whatever rate', () => {
    const hearing = automatic()
    hearing.accept(new Int16Array(8_000), 8_000)
    hearing.accept(new Int16Array(24_000), 24_000)
    expect(hearing.heardMs).toBe(2_000)
  })
})
