import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiClient, type ApiClient } from '#api/client/client.ts'
import { signIn } from '../../src/cli/backend.ts'
import type { FromApiProcess, SystemReady } from '../../src/main/ipc-messages.ts'

export interface TestSystem {
  /** The latest: changes when the API process was started again. */
  ready: SystemReady
  readonly data_dir: string
  /** As the operator. */
  operator: ApiClient
  /** As the demo's owner. */
  owner(): Promise<ApiClient>
  /** Resolves when the API process is up once more. */
  nextReady(): Promise<SystemReady>
  /** Everything printed so far, both streams. */
  output(): string
  /** As Ctrl-C does. Resolves with the exit code. */
  stop(): Promise<number | null>
}

const startPath = new URL('../../src/main/start.ts', import.meta.url)

/** The environment of a system on a data folder of its own and any free port; nothing of the machine's leaks in. */
export function systemEnv(data_dir: string, env: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, PORT: '0', DATA_DIR: data_dir, LOG_LEVEL: 'warn', CALL_PROCESSES: '1', ...env }
}

/** `npm start`, whole, in processes of its own. */
export async function startSystem(env: Record<string, string> = {}): Promise<TestSystem> {
  const data_dir = await mkdtemp(join(tmpdir(), 'switchboard-'))
  const child = forkStart(systemEnv(data_dir, env))
  const exited = once(child, 'exit') as Promise<[number | null]>
  const output = collectOutput(child)
  const nextReady = () => readyOf(child, exited, output)
  const system: TestSystem = {
    ready: await nextReady(),
    data_dir,
    operator: createApiClient({ baseUrl: '', token: null }),
    owner: () => ownerOf(system),
    nextReady,
    output,
    async stop() {
      child.kill('SIGINT')
      const [code] = await exited
      await rm(data_dir, { recursive: true, force: true })
      return code
    },
  }
  child.on('message', (message: FromApiProcess) => {
    if (message.type === 'ready') system.ready = message.ready
  })
  const secrets = JSON.parse(await readFile(join(data_dir, 'secrets.json'), 'utf8')) as {
    operator_token: string
  }
  system.operator = createApiClient({ baseUrl: localUrl(system), token: secrets.operator_token })
  return system
}

/** A start that is expected to fail: its exit code and all that it printed. */
export async function failToStart(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = forkStart(env)
  const output = collectOutput(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, output: output() }
}

function forkStart(env: Record<string, string>): ChildProcess {
  return fork(startPath, [], { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (text += data.toString()))
  return () => text
}

async function readyOf(
  child: ChildProcess,
  exited: Promise<[number | null]>,
  output: () => string,
): Promise<SystemReady> {
  const { promise, resolve } = Promise.withResolvers<SystemReady>()
  child.on('message', (message: FromApiProcess) => {
    if (message.type === 'ready') resolve(message.ready)
  })
  const failed = exited.then(([code]) => {
    throw new Error(`the system exited with ${code}:\n${output()}`)
  })
  return Promise.race([promise, failed])
}

async function ownerOf(system: TestSystem): Promise<ApiClient> {
  const file = await readFile(join(system.data_dir, 'demo-owner.json'), 'utf8')
  const { email, password } = JSON.parse(file) as { email: string; password: string }
  const token = await signIn(localUrl(system), email, password)
  return createApiClient({ baseUrl: localUrl(system), token })
}

/** Where it is from here, whatever PUBLIC_URL says. */
export function localUrl({ ready }: Pick<TestSystem, 'ready'>): string {
  return `http://127.0.0.1:${ready.port}`
}
