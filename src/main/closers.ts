import type { Logger } from 'pino'

/** What was opened, to be closed in the opposite order. */
export interface Closers {
  add(name: string, close: () => Promise<void> | void): void
  /** Closes everything, whatever fails on the way. Safe to repeat. */
  closeAll(): Promise<void>
}

export function createClosers(log: Logger): Closers {
  const open: { name: string; close: () => Promise<void> | void }[] = []
  return {
    add(name, close) {
      open.push({ name, close })
    },
    async closeAll() {
      let last
      while ((last = open.pop()) !== undefined) {
        try {
          await last.close()
        } catch (error) {
          log.error({ err: error, part: last.name }, 'part could not be closed')
        }
      }
    },
  }
}
