import { expect, test } from 'vitest'
import { MAX_SPOKEN_CHARACTERS, speakableText } from './speakable-text.ts'

test.each([
  ['Thank you for calling “Café Müller” — we’re open…', 'Thank you for calling "Cafe Muller", we\'re open,'],
  ['A check-up costs £80 & takes 30 minutes.', 'A check-up costs pounds 80 and takes 30 minutes.'],
  ['Call +15550001111 or 1001.', 'Call 1 5 5 5 0 0 0 1 1 1 1 or 1001.'],
  ['line one\n\tline two\u0000\u0007', 'line one line two'],
  ['<break/> {x} $(rm) `id`', 'break/ x $(rm) id'],
  ['Straße 😀 ok', 'Strasse ok'],
])('%j is spoken as %j', (text, spoken) => {
  expect(speakableText(text)).toBe(spoken)
})

test.each(['', '   ', '…', '你好', '😀😀', '?!'])('%j has nothing that can be pronounced', (text) => {
  expect(speakableText(text)).toBe('')
})

test('long text ends with a whole sentence, or at least a whole word', () => {
  const sentences = speakableText('This is one of many sentences. '.repeat(100))
  expect(sentences.length).toBeLessThanOrEqual(MAX_SPOKEN_CHARACTERS)
  expect(sentences).toMatch(/many sentences\.$/)
  expect(speakableText('word '.repeat(1_000))).toMatch(/ word$/)
  expect(speakableText('x'.repeat(5_000)).length).toBeLessThan(100)
})
