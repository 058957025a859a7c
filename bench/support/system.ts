import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FromApiProcess, SystemReady } from '#main/ipc-messages.ts'
import { createBusinesses } from './businesses.ts'
import { superviseChild } from './child.ts'
import type { Usage } from './self.ts'

/** The whole system, as `npm start` starts it, on a data folder of its own. */
export interface System {
  ready: SystemReady
  /** Where a carrier's stream goes. */
  streamUrl: string
  /** Of businesses that take as many calls as come. */
  numbers: string[]
  /** Starts measuring the call processes; the answer stops. */
  measureCallProcesses(): () => Promise<Usage[]>
  rssMb(): Promise<number[]>
  stop(): Promise<void>
}

/** `env`: the model's address, and whatever else differs from a plain start. */
export async function startSystem(env: Record<string, string>): Promise<System> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'))
  const start = fork(fileURLToPath(new URL('../../src/main/start.ts', import.meta.url)), {
    stdio: ['ignore', process.env['BENCH_LOG_LEVEL'] === undefined ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env['BENCH_LOG_LEVEL'] ?? 'error',
      BENCH_PROBE_DIR: dataDir,
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${new URL('./probe.ts', import.meta.url).href}`,
      ...env,
    },
  })
  const child = superviseChild(start, 'npm start')
  const stop = async () => {
    await child.stop(30_000)
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const { ready } = await child.report<Extract<FromApiProcess, { type: 'ready' }>>('ready')
    return {
      ready,
      streamUrl: `ws://127.0.0.1:${ready.port}/twilio/stream`,
      numbers: await createBusinesses(`http://127.0.0.1:${ready.port}`, 10),
      measureCallProcesses: () => measure(ready.call_process_pids, dataDir),
      rssMb: () => Promise.all(ready.call_process_pids.map(rssOf)),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function measure(pids: number[], dataDir: string): () => Promise<Usage[]> {
  for (const pid of pids) process.kill(pid, 'SIGUSR2')
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGUSR2')
    return Promise.all(pids.map((pid) => readUsage(join(dataDir, `${pid}.json`))))
  }
}

/** The other process writes when it gets round to it. */
async function readUsage(path: string): Promise<Usage> {
  for (let tries = 0; tries < 100; tries++) {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text !== null) {
      await rm(path)
      return JSON.parse(text) as Usage
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('a call process did not report what it used')
}

async function rssOf(pid: number): Promise<number> {
  const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1])
  return (pages * 4096) / 1e6
}
