/**
 * Whether a carrier's `From` says that the caller hides their number: nothing, a word, or the word spelt on a keypad as
 * Twilio does it (+266696687 is ANONYMOUS).
 */
export function withheldNumber(from: string | null | undefined): boolean {
  if (from === null || from === undefined || from.trim() === '') return true
  const word = from
    .trim()
    .toLowerCase()
    .replace(/^sips?:/, '')
    .replace(/@.*$/, '')
    .replace(/^\+/, '')
  return words.includes(word) || spelt.includes(word)
}

const words = ['anonymous', 'restricted', 'blocked', 'unknown', 'unavailable', 'private', 'withheld']

const keys = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
const spelt = words.map((word) =>
  word.replace(/./g, (letter) => String(keys.findIndex((key) => key.includes(letter)))),
)
