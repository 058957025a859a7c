/** About a minute of speech. */
export const MAX_SPOKEN_CHARACTERS = 1_000

const SPOKEN_AS: Record<string, string> = {
  '€': ' euros ',
  '£': ' pounds ',
  '°': ' degrees ',
  '&': ' and ',
  '@': ' at ',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
}

/**
 * Text in the plain ASCII that the synthesizer understands: accents dropped, typographic marks made plain, long
 * numbers read digit by digit, anything else turned to a pause. Longer text is cut after its last whole sentence,
 * or word. Empty when nothing in it can be pronounced.
 */
export function speakableText(text: string): string {
  const plain = text
    .replace(/[€£°&@ßøłæœ]/gi, (mark) => SPOKEN_AS[mark.toLowerCase()] ?? mark)
    .replace(/\s*[–—…]\s*/g, ', ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/\+?\d{5,}/g, (digits) => digits.replace('+', '').split('').join(' '))
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/[<>{}[\]\\|^~`*_#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\S{60,}/g, (word) => word.slice(0, 60))
    .trim()
  return /[A-Za-z0-9]/.test(plain) ? cut(plain) : ''
}

function cut(text: string): string {
  if (text.length <= MAX_SPOKEN_CHARACTERS) return text
  const head = text.slice(0, MAX_SPOKEN_CHARACTERS)
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '))
  if (sentence > MAX_SPOKEN_CHARACTERS / 2) return head.slice(0, sentence + 1)
  const word = head.lastIndexOf(' ')
  return word > 0 ? head.slice(0, word) : head
}
