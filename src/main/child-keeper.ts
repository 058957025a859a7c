import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Logger } from 'pino'
import { createBackOff } from './back-off.ts'

export interface ChildKeeper {
  /** The child that lives now; null while it is being started again. */
  readonly child: ChildProcess | null
  /** Asks the child by `ask`, waits, and ends it by force when the deadline is over. It is not started again. */
  stop(ask: (child: ChildProcess) => void, deadlineMs: number): Promise<void>
}

export interface ChildOptions {
  name: string
  /** The file to run. */
  path: URL
  /** Its arguments, asked for at every start. */
  args?: () => string[]
  log: Logger
  /** Called for every child as soon as it is forked. */
  onStart(child: ChildProcess): void
  /** Called when it died without having been stopped. True: let it be, do not start it again. */
  onDeath?(child: ChildProcess): boolean | void
}

/** Keeps one process of ours alive: starts it, and starts it again with back-off when it dies. */
export function keepChild(options: ChildOptions): ChildKeeper {
  const { name, path, log } = options
  const backOff = createBackOff()
  let child: ChildProcess | null = null
  let restart: NodeJS.Timeout | null = null
  let isStopping = false

  function start(): void {
    restart = null
    const startedAt = performance.now()
    const started = fork(path, options.args?.() ?? [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child = started
    started.on('error', (error) => log.error({ err: error, child: name }, 'process could not be reached'))
    started.once('exit', (code, signal) => {
      child = null
      if (isStopping) return
      if (options.onDeath?.(started) === true) return
      const delayMs = backOff.next(performance.now() - startedAt)
      log.error(
        { child: name, pid: started.pid, code, signal, delay_ms: delayMs },
        'process died, starting it again',
      )
      restart = setTimeout(start, delayMs)
    })
    options.onStart(started)
  }

  start()
  return {
    get child() {
      return child
    },
    async stop(ask, deadlineMs) {
      isStopping = true
      if (restart !== null) clearTimeout(restart)
      const running = child
      if (running === null) return
      const exited = once(running, 'exit')
      ask(running)
      const timer = setTimeout(() => {
        log.warn({ child: name, pid: running.pid }, 'process did not stop in time and is killed')
        running.kill('SIGKILL')
      }, deadlineMs)
      await exited
      clearTimeout(timer)
    },
  }
}
