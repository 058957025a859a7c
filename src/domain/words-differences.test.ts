import { describe, expect, it } from 'vitest'
import type { RoleWords } from './role-version.ts'
import { wordsDifferences } from './words-differences.ts'

const words = (greeting_message: string) => ({ greeting_message }) as RoleWords

const marks = { same: ['', ''], removed: ['[', ']'], added: ['<', '>'] } as const

describe('what is different in a text', () => {
  it.each([
    ['one word', 'How may I help you?', 'How can I help you?', 'How [may]<can> I help you?'],
    ['something added at the end', 'Hello!', 'Hello! This is Olive.', 'Hello!< This is Olive.>'],
    [
      'a sentence that was rewritten',
      'Hello! Thank you for calling us. This is the virtual assistant.',
      'Hello! Miles Motors, Olive speaking. What can we do for your car?',
      'Hello! [Thank you for calling us. This is the virtual assistant.]<Miles Motors, Olive speaking. What can we do for your car?>',
    ],
    [
      'two words far from each other',
      'Good day, this is the practice of Doctor Chen, may I help?',
      'Good evening, this is the practice of Doctor Chen, can I help?',
      'Good [day]<evening>, this is the practice of Doctor Chen, [may]<can> I help?',
    ],
  ])('is told so that it can be read: %s', (_name, before, after, expected) => {
    const parts = wordsDifferences(words(before), words(after))[0]?.parts ?? []
    expect(parts.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('')).toBe(expected)
    const side = (kind: 'removed' | 'added') =>
      parts
        .filter((part) => part.kind === 'same' || part.kind === kind)
        .map(({ text }) => text)
        .join('')
    expect(side('removed')).toBe(before)
    expect(side('added')).toBe(after)
  })
})
