import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localUrl, systemEnv, type TestSystem } from '../start-system.ts'

/** `npm run worker`, in processes of its own and with a data folder of its own, as on another machine. */
export interface TestWorker {
  /** Both streams. */
  output(): string
  /** Of the processes that carry its calls. */
  callProcesses(): number[]
  /** As a service manager stops it. Resolves with the exit code. */
  terminate(): Promise<number | null>
  readonly exited: Promise<number | null>
  /** At once, with what it started. */
  kill(): Promise<void>
}

const path = new URL('../../../src/main/worker.ts', import.meta.url)

export function startTestWorker(system: TestSystem, env: Record<string, string>): TestWorker {
  const dir = mkdtempSync(join(tmpdir(), 'switchboard-worker-'))
  const { agent_token } = JSON.parse(readFileSync(join(system.data_dir, 'secrets.json'), 'utf8')) as {
    agent_token: string
  }
  const child = fork(path, [], {
    env: systemEnv(dir, {
      LOG_LEVEL: 'info',
      BACKEND_URL: localUrl(system),
      AGENT_TOKEN: agent_token,
      ...env,
    }),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (text += data.toString()))
  }
  const exited = once(child, 'exit').then(([code]) => {
    rmSync(dir, { recursive: true, force: true })
    return code as number | null
  })
  const callProcesses = () =>
    [...text.matchAll(/"pid":(\d+),"msg":"call process ready"/g)].map(([, pid]) => Number(pid))
  return {
    output: () => text,
    callProcesses,
    exited,
    terminate() {
      child.kill('SIGTERM')
      return exited
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      for (const pid of callProcesses()) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // Gone already.
        }
      }
      await exited
    },
  }
}
