import { eq } from 'drizzle-orm'
import type { MessageSettingsStore } from '#actions/ports.ts'
import { defaultMessageSettings, type MessageSettings } from '#domain/outgoing/message-settings.ts'
import { messageSettingsTable } from '../schema/outgoing.ts'
import type { StoreContext } from './context.ts'

export function messageSettingsStore({ tx, clock, business_id }: StoreContext): MessageSettingsStore {
  return {
    async get() {
      const [row] = await tx
        .select()
        .from(messageSettingsTable)
        .where(eq(messageSettingsTable.business_id, business_id))
      if (row === undefined) return defaultMessageSettings
      const { business_id: _, updated_at: __, ...settings } = row
      return settings
    },
    async put(settings: MessageSettings) {
      const row = { ...settings, updated_at: clock.now().toISOString() }
      await tx
        .insert(messageSettingsTable)
        .values({ ...row, business_id })
        .onConflictDoUpdate({ target: messageSettingsTable.business_id, set: row })
      return settings
    },
  }
}
