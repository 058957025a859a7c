import { z } from 'zod'

/** A call that was recorded, or in which the caller did not want that: what they were told, and what they heard of it. */
export const recordingConsent = z.object({
  call_id: z.uuid(),
  started_at: z.iso.datetime(),
  /** Null: withheld, or forgotten. */
  caller_number: z.string().nullable(),
  customer_name: z.string().nullable(),
  /** What callers were to be told at that time; null: nothing. */
  notice: z.string().nullable(),
  /** The first words of the receptionist as far as they were heard; null: not kept any more. */
  heard: z.string().nullable(),
  /** Whether the notice is in what was heard; null: nobody can say any more. */
  was_told: z.boolean().nullable(),
  /** When the caller said no; nothing of the recording was kept then. */
  declined_at: z.iso.datetime().nullable(),
  has_recording: z.boolean(),
  created_at: z.iso.datetime(),
})
export type RecordingConsent = z.infer<typeof recordingConsent>

/** Whether somebody who heard these words heard the notice in them; punctuation and case are no matter. */
export function wasTold({ notice, heard }: Pick<RecordingConsent, 'notice' | 'heard'>): boolean | null {
  if (notice === null) return false
  if (heard === null) return null
  return wordsOf(heard).includes(wordsOf(notice))
}

function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}
