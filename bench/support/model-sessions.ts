import { startChild } from './child.ts'
import type { Usage } from './self.ts'

export interface SessionsResult extends Usage {
  cpu_seconds_per_call_minute: number
  /** Seconds of audio heard for every second that passed. */
  heard_share: number
}

export interface SessionsLoad {
  client: 'raw' | 'ours'
  sessions: number
  seconds: number
  frameMs: number
  sampleRate: number
}

/** Sessions of one process with a model that never stops talking. `raw` is the floor of every call figure. */
export async function measureSessions(load: SessionsLoad): Promise<SessionsResult> {
  const lifeSeconds = load.seconds + 60
  const server = startChild('model-server', { speaks: 'at-once', chunkMs: 40, answerMs: 0, lifeSeconds })
  try {
    const { url } = await server.report<{ url: string }>('ready')
    const client = startChild('model-client', { ...load, url })
    try {
      return await client.report<SessionsResult>('result')
    } finally {
      await client.stop()
    }
  } finally {
    await server.stop()
  }
}
