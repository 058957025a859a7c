import type { Logger } from 'pino'

/** What was opened, to be closed in the opposite order. */
export interface Closers {
  add(name: string, close: () => Promise<void> | void, limitMs?: number): void
  /** Closes everything, whatever fails or takes too long on the way. Safe to repeat. */
  closeAll(): Promise<void>
}

const usualLimitMs = 5_000

interface Part {
  name: string
  close: () => Promise<void> | void
  limitMs: number
}

export function createClosers(log: Logger): Closers {
  const open: Part[] = []
  return {
    add(name, close, limitMs = usualLimitMs) {
      open.push({ name, close, limitMs })
    },
    async closeAll() {
      let last
      while ((last = open.pop()) !== undefined) await closePart(last, log)
    },
  }
}

async function closePart({ name, close, limitMs }: Part, log: Logger): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => resolve('late'), limitMs)
  try {
    log.debug({ part: name }, 'closing')
    if ((await Promise.race([close(), late])) === 'late')
      log.warn({ part: name }, 'part did not close in time')
  } catch (error) {
    log.error({ err: error, part: name }, 'part could not be closed')
  } finally {
    clearTimeout(timer)
  }
}
