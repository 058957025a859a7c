import type { Database } from '../ports.ts'
import type { LineKind, TransferOutcome } from '#domain/call.ts'

/**
 * Notes what came of putting a caller through, as their carrier tells it. Whoever calls this has checked that it was the
 * carrier. False: there is no such call.
 */
export function recordDialed(
  deps: { database: Database },
  dialed: { line: LineKind; external_id: string; outcome: TransferOutcome },
): Promise<boolean> {
  return deps.database.asSystem((system) => system.calls.recordDialed(dialed))
}
