import type { RecordingConsent } from '#domain/recording-consent.ts'
import type { Page, PageRequest } from '../ports.ts'

export interface RecordingConsentStore {
  /** What stands of the call already stays; a no is added to it. */
  put(consent: Pick<RecordingConsent, 'call_id' | 'notice' | 'declined_at'>): Promise<void>
  isDeclined(call_id: string): Promise<boolean>
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Omit<RecordingConsent, 'was_told'>>>
}
