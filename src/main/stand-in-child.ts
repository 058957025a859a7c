import type { Logger } from 'pino'
import { keepChild } from './child-keeper.ts'
import type { FromStandIn, ToStandIn } from './ipc-messages.ts'

export interface StandInChild {
  /** Where it answers, once {@link ready}. Stays the same when it is started again. */
  url: string
  readonly ready: Promise<void>
  stop(deadlineMs: number): Promise<void>
}

/** The stand-in in a process of its own, so that its voice takes nothing from calls. */
export function startStandInChild(options: { port: number; log_level: string; log: Logger }): StandInChild {
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const setup: ToStandIn = { type: 'setup', port: options.port, log_level: options.log_level }
  const keeper = keepChild({
    name: 'stand-in',
    path: new URL('./stand-in-process.ts', import.meta.url),
    log: options.log,
    onStart(child) {
      child.send(setup, () => undefined)
      child.once('message', (message: FromStandIn) => {
        if (message.type === 'ready') resolve()
      })
    },
  })
  const stop: ToStandIn = { type: 'stop' }
  return {
    url: `http://127.0.0.1:${options.port}`,
    ready,
    stop: (deadlineMs) => keeper.stop((child) => void child.send(stop, () => undefined), deadlineMs),
  }
}
