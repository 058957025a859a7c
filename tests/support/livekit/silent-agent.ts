import { Room } from '@livekit/rtc-node'
import { pino } from 'pino'
import { createRoomControl } from '#lines/livekit/room-control.ts'
import { openWorkerLink } from '#lines/livekit/worker-link.ts'
import { agentName, type TelephoneSystem } from './telephone-system.ts'

/** A worker that takes one job, joins its room, and then says nothing, as one whose process stands still. */
export interface SilentAgent {
  /** Resolves when it is in the room. */
  readonly joined: Promise<void>
  close(): Promise<void>
}

export async function startSilentAgent({ url, api_key, api_secret }: TelephoneSystem): Promise<SilentAgent> {
  const control = createRoomControl({ url, apiKey: api_key, apiSecret: api_secret })
  const room = new Room()
  const { promise: joined, resolve, reject } = Promise.withResolvers<void>()
  let hasJob = false
  const link = openWorkerLink({
    url,
    token: () => control.workerToken(),
    agentName,
    version: '0.0.0',
    log: pino({ level: 'silent' }),
    state: () => ({ load: 0, calls: hasJob ? 1 : 0, full: hasJob }),
    offer(job) {
      if (hasJob) return null
      hasJob = true
      return { identity: `agent-${job.id}`, name: agentName }
    },
    assign: ({ token }) => void room.connect(url, token).then(resolve, reject),
    terminate: () => undefined,
  })
  await link.registered
  return {
    joined,
    async close() {
      link.close()
      await room.disconnect()
    },
  }
}
