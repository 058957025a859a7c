import { expect, test } from 'vitest'
import { LocalVoiceError, type LocalVoice } from '#audio/local-voice.ts'
import { createSpeech, sentencesOf, type Speech } from './speech.ts'

/** 100 ms a letter. Sentences that hold "later" wait until they are let go; "broken" ones fail. */
function fakeVoice(): LocalVoice & { asked: string[]; letGo: () => void } {
  const asked: string[] = []
  const gate = Promise.withResolvers<void>()
  return {
    asked,
    letGo: () => gate.resolve(),
    async speak({ text }) {
      asked.push(text)
      if (text.includes('later')) await gate.promise
      if (text.includes('broken')) throw new LocalVoiceError('broken')
      return { pcm: new Int16Array(1_600 * text.length).fill(1_000), sampleRate: 16_000 }
    },
    close: async () => undefined,
  }
}

const words = (speech: Speech | null): string =>
  (speech?.chunks ?? [])
    .map((chunk) => chunk.text)
    .join('')
    .trim()

test('the first sentence is there before the others are made', async () => {
  const voice = fakeVoice()
  const speech = await createSpeech(voice, 100).render('Zephyr', 'At once. And later. The end.')
  expect(words(speech)).toBe('At once.')
  expect(speech?.isComplete).toBe(false)
  voice.letGo()
  await speech?.completed
  expect(words(speech)).toBe('At once. And later. The end.')
  expect(speech?.milliseconds).toBeCloseTo(100 * 26, -2)
})

test('a sentence is made once for all who say it in that voice', async () => {
  const voice = fakeVoice()
  const speech = createSpeech(voice, 100)
  await Promise.all([speech.render('Kore', 'Hello.'), speech.render('Kore', 'Hello.')])
  await speech.render('Kore', 'Hello.')
  expect(voice.asked).toEqual(['Hello.'])
  await speech.render('Zephyr', 'Hello.')
  expect(voice.asked).toHaveLength(2)
})

test('a sentence that cannot be made is left out later, and refused at first', async () => {
  const speech = createSpeech(fakeVoice(), 100)
  const rendered = await speech.render('Kore', 'Fine. This is broken. Fine again.')
  await rendered?.completed
  expect(words(rendered)).toBe('Fine. Fine again.')
  await expect(speech.render('Kore', 'This is broken.')).rejects.toThrow(LocalVoiceError)
})

test('what cannot be pronounced is owned up to, and nothing is nothing', async () => {
  const voice = fakeVoice()
  const speech = createSpeech(voice, 100)
  await speech.render('Kore', '你好')
  expect(voice.asked).toEqual(['I have something to say that my stand-in voice cannot pronounce.'])
  expect(await speech.render('Kore', '  ')).toBeNull()
})

test('text falls into sentences', () => {
  expect(sentencesOf('Hi! We open at 9.30 a.m. on Monday. "Really?" Yes.')).toEqual([
    'Hi!',
    'We open at 9.30 a.m. on Monday.',
    '"Really?"',
    'Yes.',
  ])
})
