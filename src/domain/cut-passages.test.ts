import { expect, it, test } from 'vitest'
import { cutPassages } from './cut-passages.ts'

const sentence = 'The quick brown fox jumps over the lazy dog and rests.'

it('keeps the headings that a passage stands under', () => {
  const text = `Welcome.\n\n# Prices\n\nFrom 20 euros.\n\n## Children\n\nHalf.\n\n## Groups\nAsk us.\n\nParking\n=======\nFree.`
  expect(cutPassages('Zoo', text)).toEqual([
    { heading: 'Zoo', body: 'Welcome.' },
    { heading: 'Zoo › Prices', body: 'From 20 euros.' },
    { heading: 'Zoo › Prices › Children', body: 'Half.' },
    { heading: 'Zoo › Prices › Groups', body: 'Ask us.' },
    { heading: 'Zoo › Parking', body: 'Free.' },
  ])
})

it('does not say the title twice, and takes no heading from code or lists', () => {
  const text = '# Zoo\n\n```\n# no heading\n```\n\n- one\n- two\n---\n'
  expect(cutPassages('Zoo', text)).toEqual([
    { heading: 'Zoo', body: expect.stringMatching(/# no heading[^]+- two/) },
  ])
})

it('puts short paragraphs together and cuts long ones between sentences', () => {
  const text = `${'Short one.\n\n'.repeat(10)}${`${sentence} `.repeat(60)}`
  const passages = cutPassages('T', text)
  expect(passages.length).toBeGreaterThan(3)
  for (const { body } of passages) {
    expect(body.length).toBeLessThanOrEqual(800)
    expect(body).toMatch(/^(Short|The)[^]+[.]$/)
  }
  expect(passages[0]?.body).toMatch(/^Short one\.\n\nShort one\./)
})

test.each([
  ['words without an end', 'word '.repeat(1_000)],
  ['one word', 'x'.repeat(5_000)],
  ['a script without spaces', '駐車場はありますか。'.repeat(500)],
  ['Windows lines', `${sentence}\r\n\r\n`.repeat(100)],
])('loses nothing of %s', (_, text) => {
  const passages = cutPassages('T', text)
  for (const { body } of passages) expect(body.length).toBeLessThanOrEqual(800)
  const letters = (words: string) => words.replace(/\s/g, '')
  expect(letters(passages.map(({ body }) => body).join(''))).toBe(letters(text))
})

it('has nothing for what has no text', () => {
  expect(cutPassages('T', ' \n\n# Heading alone\n\n')).toEqual([])
})
