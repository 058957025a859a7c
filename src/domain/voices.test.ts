import { expect, it, test } from 'vitest'
import { findVoice, isKnownVoice, voices, voiceToUse } from './voices.ts'

it('knows thirty voices, each once', () => {
  expect(new Set(voices.map((voice) => voice.name)).size).toBe(30)
})

test.each([
  ['Kore', true],
  ['kore', true],
  [' Sulafat ', true],
  ['Sarah', false],
  ['', false],
  ['constructor', false],
])('%j known: %s', (name, known) => {
  expect(isKnownVoice(name)).toBe(known)
})

test.each([
  ['puck', 'Puck'],
  ['Siri', 'Kore'],
])('%s speaks as %s', (name, used) => {
  expect(voiceToUse(name)).toBe(used)
})

it('describes a voice', () => {
  expect(findVoice('Sulafat')).toEqual({ name: 'Sulafat', character: 'warm', gender: 'female' })
})
