import type { Logger } from 'pino'

let isWatching = false

/**
 * The room library frees its native handles when JavaScript forgets them, and throws out of the garbage collector, where
 * nobody can catch it, when a handle is gone already: after a connection that failed, say. That would end the process
 * and every call in it, for memory that is free. Any other error nobody caught still ends the process. Safe to repeat.
 */
export function surviveStaleHandles(log: Logger): void {
  if (isWatching) return
  isWatching = true
  process.on('uncaughtException', (error) => {
    if (!isStaleHandle(error)) throw error
    log.warn({ err: error }, 'the room library freed a handle twice')
  })
}

function isStaleHandle(error: unknown): boolean {
  return error instanceof Error && /^trying to drop an invalid handle$/.test(error.message)
}
