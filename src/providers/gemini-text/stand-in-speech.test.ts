import pino from 'pino'
import { expect, it } from 'vitest'
import { levelDbfs } from '#audio/level.ts'
import { setUpStandIn } from '../../../tests/support/stand-in-client.ts'
import { createGeminiSpeech } from './speech-renderer.ts'

it('is rendered audibly by the stand-in, too', async () => {
  const standIn = await setUpStandIn()
  const speech = createGeminiSpeech({
    apiKey: 'any-key',
    baseUrl: standIn.url,
    model: 'gemini-3.8-flash-lite-tts',
    logger: pino({ level: 'silent' }),
  })
  const bytes = await speech.render({ voice: 'Kore', text: 'Thank you for calling.' })
  const pcm = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2)
  expect(pcm.length).toBeGreaterThan(24_000 * 0.5)
  expect(pcm.length).toBeLessThan(24_000 * 5)
  expect(levelDbfs(pcm)).toBeGreaterThan(-40)
})
