import type { Logger } from 'pino'
import type { Database } from '../ports.ts'
import type { LivekitServer } from '../ports/livekit-server.ts'
import { withLease } from '../with-lease.ts'
import { livekitNumber, type SipTrunk } from '#domain/sip/sip-line.ts'
import { readMark } from '#domain/sip/sip-mark.ts'
import { sipLease } from './sip-lines.ts'

/** `busy`: another process is at it, and may have read the numbers before the last change. */
export type Followed = 'current' | 'updated' | 'busy'

/** Brings the numbers of our trunks that follow the businesses up to date. All else of them stays as it was applied. */
export async function followNumbers(deps: {
  database: Database
  livekit: LivekitServer
  log: Logger
}): Promise<Followed> {
  const { database, livekit, log } = deps
  const done = await withLease(database, sipLease, async () => {
    const owned = await database.asSystem((system) => system.operations.numbers())
    const trunks = await livekit.listTrunks()
    let followed: Followed = 'current'
    for (const { trunk, numbers } of followers(
      trunks,
      owned.map((each) => each.ai_phone_number),
    )) {
      if (numbers.length === 0) {
        // A trunk without numbers would take any.
        log.warn({ trunk: trunk.name }, 'no business has a number any more: the trunk keeps its last ones')
      } else if (!sameNumbers(trunk.numbers, numbers)) {
        await livekit.updateTrunk(trunk.id, { numbers })
        log.info(
          { trunk: trunk.name, numbers: numbers.length },
          'the trunk follows the numbers of the businesses',
        )
        followed = 'updated'
      }
    }
    return followed
  })
  return done?.result ?? 'busy'
}

/** A trunk that follows has every number that no trunk of the same owner lists. */
function followers(
  trunks: readonly SipTrunk[],
  owned: readonly string[],
): { trunk: SipTrunk; numbers: string[] }[] {
  const marked = trunks.map((trunk) => ({ trunk, mark: readMark(trunk.metadata, null) }))
  return marked.flatMap(({ trunk, mark }) => {
    if (mark?.numbers !== 'businesses') return []
    const listed = marked.filter((each) => each.mark?.owner === mark.owner && each.mark.numbers === 'listed')
    const taken = new Set(listed.flatMap((each) => each.trunk.numbers.map(livekitNumber)))
    return [{ trunk, numbers: owned.filter((number) => !taken.has(livekitNumber(number))) }]
  })
}

function sameNumbers(a: readonly string[], b: readonly string[]): boolean {
  const [these, those] = [new Set(a.map(livekitNumber)), new Set(b.map(livekitNumber))]
  return these.size === those.size && [...these].every((number) => those.has(number))
}
