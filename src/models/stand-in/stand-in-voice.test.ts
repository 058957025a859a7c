import { expect, test } from 'vitest'
import { voices } from '#domain/voices.ts'
import { standInVoice } from './stand-in-voice.ts'

test('each of Gemini’s voices has a sound of its own, of its own gender', () => {
  const sounds = voices.map((voice) => standInVoice(voice.name))
  expect(new Set(sounds.map((sound) => JSON.stringify(sound))).size).toBe(voices.length)
  expect(voices.filter((voice, i) => (sounds[i]?.local === 'slt') !== (voice.gender === 'female'))).toEqual(
    [],
  )
})

test('capitals do not matter, and there is no voice Bob', () => {
  expect(standInVoice('kore')).toEqual(standInVoice('Kore'))
  expect(standInVoice('Bob')).toBeNull()
})
