import { sayExactly } from './say-exactly.ts'

/** What a stage direction comes to: a sentence to say, or words of the caller to answer. */
export type Direction = { say: string } | { answer: string }

/**
 * Conversations direct the model from the wings: greet, go on, ask whether somebody is there. Null when the text is
 * none of that, and so the caller's own. `unanswered` is what the caller said last, if nobody has answered it.
 */
export function readDirection(
  text: string,
  name: string | null,
  unanswered: string | null,
): Direction | null {
  const exact = sayExactly(text) ?? /\bsay so: "([^"]+)"/i.exec(text)?.[1]
  if (exact) return { say: exact }
  const lastWords = /caller['’]s last words were: "([^"]+)"/i.exec(text)?.[1]
  const result = resultIn(text)
  if (result) return { say: result }
  if (lastWords) return { answer: lastWords }
  if (/correct yourself/i.test(text)) {
    return {
      say: 'I have to correct myself: that is not done yet. I am sorry. What would you like me to do?',
    }
  }
  if (/\bsilent\b|\bstill there\b/i.test(text)) return { say: 'Are you still there?' }
  if (/must end|time is (nearly )?up/i.test(text)) {
    return { say: 'I am afraid our time is nearly up. Thank you for calling, and goodbye.' }
  }
  const successor = /taken over this call(?: as (\p{Lu}[\p{L}'-]*))?/u.exec(text)
  if (successor)
    return { say: `Hello, this is ${successor[1] ?? name ?? 'your new contact'}. What can I do for you?` }
  if (/waiting for your answer/i.test(text)) {
    return unanswered === null
      ? { say: 'I am sorry, could you say that again, please?' }
      : { answer: unanswered }
  }
  if (/you had said|the line to you broke/i.test(text)) return { say: 'I am back with you. How can I help?' }
  if (/\bgreet\b/i.test(text)) return { say: `Hello${name ? `, this is ${name}` : ''}. How can I help you?` }
  return null
}

/** "A tool has answered meanwhile: {…}": its sentence. */
function resultIn(text: string): string | null {
  const written = /tool has answered[^:]*: (.+)/i.exec(text)?.[1]
  if (!written) return null
  return /"say"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(written)?.[1] ?? null
}
