import { and, eq } from 'drizzle-orm'
import type { SpeechStore } from '#actions/ports.ts'
import { speech } from '../schema/speech.ts'
import type { StoreContext } from './context.ts'

export function speechStore({ tx, clock, business_id }: StoreContext): SpeechStore {
  const only = (key: string) => and(eq(speech.business_id, business_id), eq(speech.key, key))
  return {
    async get(key) {
      const [row] = await tx.select({ audio: speech.audio }).from(speech).where(only(key))
      return row?.audio ?? null
    },
    async has(key) {
      return (await tx.select({ key: speech.key }).from(speech).where(only(key))).length > 0
    },
    async put({ key, voice, text, audio }) {
      await tx
        .insert(speech)
        .values({ business_id, key, voice, text, audio, created_at: clock.now().toISOString() })
        .onConflictDoUpdate({ target: [speech.business_id, speech.key], set: { audio } })
    },
  }
}
