import { requireCall } from '../permission.ts'
import type { Database } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'

/** A sentence rendered before: mono PCM16 little-endian at 24 kHz. Throws `not_found`; it is then spoken live. */
export async function getSpeech(
  deps: { database: Database },
  actor: Actor,
  input: { call_id: string; key: string },
): Promise<Uint8Array> {
  const { business_id } = requireCall(actor, input.call_id)
  const audio =
    business_id === null
      ? null
      : await deps.database.forBusiness(business_id, (stores) => stores.speech.get(input.key))
  if (audio === null) throw new SwitchboardError('not_found', 'This sentence is not rendered.')
  return audio
}
