import { forbidden, requireAccess, requireCall } from '../permission.ts'
import type { BusinessStores, Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'

export interface Recording {
  mime_type: string
  audio: Uint8Array
}

/**
 * Keeps what the caller heard, unless they did not want that. Sending it again replaces it. Throws `forbidden` when the business does not record
 * and the caller was not asked to leave a message, `unsupported_media_type` when it is no WAV file, `not_found`.
 */
export async function saveRecording(
  deps: { database: Database },
  actor: Actor,
  input: { call_id: string; wav: Uint8Array },
): Promise<void> {
  const { business_id } = requireCall(actor, input.call_id)
  if (business_id === null) throw forbidden('An unrouted call is not recorded.')
  requireWav(input.wav)
  const recording: Recording = { mime_type: 'audio/wav', audio: input.wav }
  await deps.database.forBusiness(business_id, async (stores) => {
    const business = await stores.business.get()
    if (business === null) throw noRecording()
    const { recording_enabled, recording_notice } = business
    const isMessage = await askedForMessage(stores, input.call_id)
    if (!recording_enabled && !isMessage) {
      throw forbidden('This business does not record its calls (recording_enabled).')
    }
    if (!isMessage && (await stores.recordingConsents.isDeclined(input.call_id))) return
    if (!(await stores.calls.saveRecording(input.call_id, recording))) throw noRecording()
    if (!recording_enabled) return
    const consent = { call_id: input.call_id, notice: recording_notice, declined_at: null }
    await stores.recordingConsents.put(consent)
  })
}

/** Without a model the caller is asked to speak after a tone; who does so wants it kept. */
async function askedForMessage(stores: BusinessStores, call_id: string): Promise<boolean> {
  const call = await stores.calls.get(call_id)
  return call?.rungs.some(({ rung }) => rung === 'last_resort') ?? false
}

export async function getRecording(
  deps: { database: Database },
  actor: Actor,
  input: { business_id: string; call_id: string },
): Promise<Recording> {
  requireAccess(actor, input.business_id, 'viewer')
  const recording = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.calls.recording(input.call_id),
  )
  if (recording === null) throw noRecording()
  return recording
}

function requireWav(audio: Uint8Array): void {
  const text = (from: number) => Buffer.from(audio.subarray(from, from + 4)).toString('latin1')
  if (text(0) === 'RIFF' && text(8) === 'WAVE') return
  throw new SwitchboardError(
    'unsupported_media_type',
    'A recording is a WAV file, and has to begin like one.',
  )
}

function noRecording(): SwitchboardError {
  return new SwitchboardError('not_found', 'There is no recording of this call.')
}
