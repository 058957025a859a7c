import { createHash } from 'node:crypto'

/**
 * The name of a sentence rendered in a voice: 64 hex digits, the same for the same sound. Spaces that cannot be heard
 * and the voice's capitals do not count.
 */
export function speechKey(voice: string, text: string): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(`${voice.trim().toLowerCase()}\n${said}`).digest('hex')
}
