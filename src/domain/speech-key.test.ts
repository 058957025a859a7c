import { expect, it, test } from 'vitest'
import { speechKey } from './speech-key.ts'

it('is 64 hex digits', () => {
  expect(speechKey('Kore', 'Hello!')).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  ['kore', 'Hello!'],
  ['Kore', ' Hello! '],
  ['Kore', 'Hello!\n'],
])('%j %j sounds the same', (voice, text) => {
  expect(speechKey(voice, text)).toBe(speechKey('Kore', 'Hello!'))
})

test.each([
  ['Puck', 'Hello!'],
  ['Kore', 'Hello'],
  ['Kore', 'hello!'],
  ['Kor', 'e\nHello!'],
])('%j %j sounds different', (voice, text) => {
  expect(speechKey(voice, text)).not.toBe(speechKey('Kore', 'Hello!'))
})

it('tells what the stand-in rendered from what Gemini did', () => {
  expect(speechKey('Kore', 'Hello!', 'stand-in')).not.toBe(speechKey('Kore', 'Hello!', 'gemini-live'))
  expect(speechKey('Kore', 'Hello!', 'gemini-live')).toBe(speechKey('Kore', 'Hello!'))
})
