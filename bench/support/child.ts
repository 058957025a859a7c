import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of the bench. It reports by IPC messages `{type, …}` and ends when told, or with its parent. */
export interface Child {
  readonly pid: number
  /** The next report of this type; rejects when the child ends first. */
  report<T>(type: string, timeoutMs?: number): Promise<T>
  tell(message: object): void
  /** Asks it to end; kills it when it has not ended within `patienceMs` (5 s). */
  stop(patienceMs?: number): Promise<void>
}

/** Forks `bench/processes/<name>.ts`. `input` is what it is to do, as JSON in its first argument. */
export function startChild(name: string, input: object, env: Record<string, string> = {}): Child {
  const file = fileURLToPath(new URL(`../processes/${name}.ts`, import.meta.url))
  return superviseChild(
    fork(file, [JSON.stringify(input)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
    name,
  )
}

export function superviseChild(child: ChildProcess, name: string): Child {
  const reports: { type: string }[] = []
  const readers: {
    type: string
    settle: (report: { type: string }) => void
    fail: (error: Error) => void
  }[] = []
  child.on('message', (report: { type: string }) => {
    const index = readers.findIndex((reader) => reader.type === report.type)
    if (index >= 0) readers.splice(index, 1)[0]?.settle(report)
    else reports.push(report)
  })
  child.on('exit', (code, signal) => {
    for (const reader of readers.splice(0)) reader.fail(new Error(`${name} ended (${code ?? signal})`))
  })
  function report<T>(type: string, timeoutMs = 120_000): Promise<T> {
    const index = reports.findIndex((one) => one.type === type)
    if (index >= 0) return Promise.resolve(reports.splice(index, 1)[0] as T)
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} did not report ${type} in time`)), timeoutMs)
      readers.push({
        type,
        settle: (one) => (clearTimeout(timer), resolve(one as T)),
        fail: (error) => (clearTimeout(timer), reject(error)),
      })
    })
  }
  return {
    pid: child.pid ?? 0,
    report,
    tell: (message) => child.send(message),
    async stop(patienceMs = 5_000) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await gone
      clearTimeout(timer)
    },
  }
}
