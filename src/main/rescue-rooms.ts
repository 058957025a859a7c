import { ParticipantInfo_Kind } from '@livekit/protocol'
import { AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { LivekitSetup } from './ipc-messages.ts'

/** LiveKit asks once; a worker that is just starting again cannot have heard it. */
const tries = 8
const tryMs = 2_500

/**
 * A process has died with callers on it: they sit in their rooms and hear nothing, because LiveKit dispatches a room
 * only once. Another agent is asked for, again and again until one is there; that is a new call, greeting included.
 */
export function createRoomRescue(
  { url, api_key, api_secret, agent_name }: LivekitSetup,
  log: Logger,
): (rooms: string[]) => void {
  const host = url.replace(/^ws/, 'http')
  const server = new RoomServiceClient(host, api_key, api_secret)
  const dispatches = new AgentDispatchClient(host, api_key, api_secret)

  async function rescue(room: string): Promise<void> {
    const before = await agentsIn(room)
    // LiveKit misses them only after a while; who comes shall not take them for somebody who speaks.
    const metadata = JSON.stringify({ instead_of: before })
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      await dispatches.createDispatch(room, agent_name, { metadata })
      await wait(tryMs)
      const agents = await agentsIn(room)
      if (agents.some((agent) => !before.includes(agent)))
        return log.warn({ pii: { room } }, 'a lost caller was taken again')
    }
    log.error({ pii: { room } }, 'nobody takes a lost caller; the call is ended')
    await server.deleteRoom(room)
  }

  async function agentsIn(room: string): Promise<string[]> {
    const participants = await server.listParticipants(room)
    return participants
      .filter(({ kind }) => kind === ParticipantInfo_Kind.AGENT)
      .map(({ identity }) => identity)
  }

  return (rooms) => {
    for (const room of rooms) {
      rescue(room).catch((error: unknown) => log.info({ err: error, pii: { room } }, 'a lost caller is gone'))
    }
  }
}
