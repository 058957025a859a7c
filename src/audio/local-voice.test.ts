import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test } from 'vitest'
import { levelDbfs } from './level.ts'
import { createLocalVoice, LocalVoiceError, localVoices } from './local-voice.ts'

describe('the synthesizer', () => {
  const voice = createLocalVoice()
  afterAll(() => voice.close())

  test.each(localVoices)('%s speaks audibly', async (name) => {
    const speech = await voice.speak({ voice: name, text: 'Thank you for calling Bright Dental.' })
    expect(speech.pcm.length / speech.sampleRate).toBeGreaterThan(1)
    expect(speech.pcm.length / speech.sampleRate).toBeLessThan(4)
    expect(levelDbfs(speech.pcm)).toBeGreaterThan(-30)
  })

  test('a faster rate takes less time', async () => {
    const [slow, fast] = await Promise.all([
      voice.speak({ voice: 'kal', text: 'One moment, please.', rate: 0.8 }),
      voice.speak({ voice: 'kal', text: 'One moment, please.', rate: 1.25 }),
    ])
    expect(fast.pcm.length / slow.pcm.length).toBeCloseTo(0.8 / 1.25, 1)
  })

  test('the same words are made once, also when asked at the same time', async () => {
    const request = { voice: 'kal', text: 'Goodbye!' } as const
    const [first, second] = await Promise.all([voice.speak(request), voice.speak({ ...request })])
    expect(second).toBe(first)
    expect(await voice.speak(request)).toBe(first)
  })

  test.each(['-voice kal -o /etc/passwd', '%s%n', '"; exit', '\\n a \\', 'a'])(
    '%j is only text',
    async (text) => {
      expect((await voice.speak({ voice: 'kal', text })).pcm.length).toBeGreaterThan(0)
    },
  )

  test('text that cannot be pronounced is refused', async () => {
    await expect(voice.speak({ voice: 'slt', text: '你好' })).rejects.toThrow(/nothing in this text/)
  })
})

describe('a worker that fails', () => {
  let started = 0
  const voice = createLocalVoice({
    startWorker: async () => {
      started++
      return new Worker(new URL('../../tests/support/faulty-voice-worker.ts', import.meta.url))
    },
  })
  afterAll(() => voice.close())
  const say = (text: string) => voice.speak({ voice: 'slt', text })

  test('a crash or an exit rejects that sentence alone, and the next one is spoken', async () => {
    const results = await Promise.allSettled([
      say('one'),
      say('crash'),
      say('two'),
      say('exit'),
      say('three'),
    ])
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(LocalVoiceError)
    expect((results[3] as PromiseRejectedResult).reason).toMatchObject({
      message: expect.stringContaining('code 3'),
    })
    expect(started).toBe(3)
  })

  test('a refused text costs no worker', async () => {
    const before = started
    await expect(say('refuse')).rejects.toThrow('no such voice')
    await say('afterwards')
    expect(started).toBe(before)
  })

  test('a failed sentence is not remembered', async () => {
    await expect(say('crash again')).rejects.toThrow(LocalVoiceError)
    await expect(say('crash again')).rejects.toThrow(LocalVoiceError)
  })
})

test('close rejects what waits and what comes, and can be repeated', async () => {
  const voice = createLocalVoice()
  const pending = [
    voice.speak({ voice: 'kal', text: 'first' }),
    voice.speak({ voice: 'kal', text: 'second' }),
  ]
  const settled = Promise.allSettled(pending)
  await voice.close()
  await voice.close()
  expect((await settled).map((result) => result.status)).toEqual(['rejected', 'rejected'])
  await expect(voice.speak({ voice: 'kal', text: 'third' })).rejects.toThrow(/closed/)
})

test('a worker that cannot start says so', async () => {
  const voice = createLocalVoice({ startWorker: () => Promise.reject(new Error('no threads left')) })
  await expect(voice.speak({ voice: 'kal', text: 'hello' })).rejects.toThrow(/could not be started/)
  await voice.close()
})
