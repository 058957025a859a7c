import type { Job } from '@livekit/protocol'
import { insteadOf } from './other-voice.ts'
import type { RoomControl } from './room-control.ts'

/**
 * So often an agent is called into a room; whom none of them could take is told so, with a busy tone. By the dispatch rule
 * once and by the webhook eight times at most, which must not use up what is left for an agent that could not join.
 */
const mostDispatches = 12

export type Outcome = 'called' | 'ended' | 'nobody waits' | 'somebody is there'

/** Who takes a job, as the others in the room see it. */
export function agentIdentity({ id }: Job): string {
  return `agent-${id}`
}

/**
 * After a job that failed: its caller gets another agent, if they still wait and none is with them; after the last try
 * the call is ended. Rejects when LiveKit cannot be reached.
 */
export async function callAnother(
  job: Job,
  { control, agentName }: { control: RoomControl; agentName: string },
): Promise<Outcome> {
  const room = job.room?.name ?? ''
  const self = agentIdentity(job)
  // What the library gave up it may still be about.
  await control.remove(room, self)
  const gone = [self, ...insteadOf(job.metadata)]
  const inside = (await control.participants(room)).filter(({ identity }) => !gone.includes(identity))
  if (!inside.some(({ isAgent }) => !isAgent)) return 'nobody waits'
  if (inside.some(({ isAgent }) => isAgent)) return 'somebody is there'
  if ((await control.dispatches(room)) >= mostDispatches) {
    await control.deleteRoom(room)
    return 'ended'
  }
  await control.dispatch(room, agentName, job.metadata)
  return 'called'
}
