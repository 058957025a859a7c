import { createHash } from 'node:crypto'

/**
 * The name of a sentence rendered in a voice: 64 hex digits, the same for the same sound. Spaces that cannot be heard
 * and the voice's capitals do not count. `model_kind` does: what the stand-in rendered is never played once Gemini speaks.
 */
export function speechKey(voice: string, text: string, model_kind = 'gemini-live'): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const speaker = model_kind === 'gemini-live' ? '' : `${model_kind}\n`
  return createHash('sha256').update(`${speaker}${voice.trim().toLowerCase()}\n${said}`).digest('hex')
}
