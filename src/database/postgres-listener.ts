import { setTimeout as delay } from 'node:timers/promises'
import { Client, escapeIdentifier, type ClientConfig } from 'pg'
import type { Logger } from 'pino'

export type Listen = (onNotice: (payload: string) => void, onLost: () => void) => Promise<() => Promise<void>>

/**
 * A connection of its own for LISTEN. When it is lost, `onLost` is called once it is back, because what was said in
 * between is gone. Resolves when the first connection listens.
 */
export async function listenToPostgres(options: {
  config: ClientConfig
  channel: string
  onNotice: (payload: string) => void
  onLost: () => void
  logger: Logger
}): Promise<() => Promise<void>> {
  const stop = new AbortController()
  let client = await connect()

  async function connect(): Promise<Client> {
    const next = new Client(options.config)
    next.on('notification', (notice) => options.onNotice(notice.payload ?? ''))
    next.on('error', (error) => options.logger.warn({ err: error }, 'database notices interrupted'))
    try {
      await next.connect()
      await next.query(`listen ${escapeIdentifier(options.channel)}`)
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    next.once('end', () => {
      if (!stop.signal.aborted) void reconnect()
    })
    return next
  }

  async function reconnect(): Promise<void> {
    options.onLost()
    for (let wait = 100; !stop.signal.aborted; wait = Math.min(wait * 2, 10_000)) {
      try {
        await delay(wait, undefined, { signal: stop.signal })
        client = await connect()
        if (stop.signal.aborted) await client.end()
        options.onLost()
        return
      } catch {
        // Tried again after a longer wait, until it succeeds or is stopped.
      }
    }
  }

  return async () => {
    stop.abort()
    await client.end().catch(() => undefined)
  }
}
