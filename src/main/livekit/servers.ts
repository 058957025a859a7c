import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { LivekitBinaries } from './binaries.ts'
import { redisArguments, serverConfig, sipConfig, type LivekitPlaces } from './configs.ts'
import { takenPorts } from './taken-ports.ts'

const startMs = 30_000
const stopMs = 2_000
const pollMs = 50

/** A LiveKit with telephones on this machine's loopback address. */
export interface LivekitServers {
  url: string
  api_key: string
  api_secret: string
  /** Where telephones call; null without LiveKit SIP. */
  sip: { host: string; port: number; pid: number } | null
  /** Where each server's log lies. */
  dir: string
  readonly pids: number[]
  /** Resolves with the name of the first that ends by itself. */
  lost: Promise<string>
  stop(): Promise<void>
}

interface Options {
  binaries: LivekitBinaries
  places: LivekitPlaces
  /** For configurations, logs and what Redis keeps. */
  dir: string
}

interface Server {
  name: string
  child: ChildProcess
}

/**
 * Starts Redis, LiveKit server and (where there is one) LiveKit SIP, one after the other, each when the one before it
 * answers. Rejects with the end of the log of the one that did not, everything stopped again; and before that, when
 * another program has one of the ports.
 */
export async function startLivekitServers(options: Options): Promise<LivekitServers> {
  const taken = await takenPorts(options.places)
  if (taken.length > 0) throw new Error(portsTaken(taken))
  return startEach(options)
}

async function startEach({ binaries, places, dir }: Options): Promise<LivekitServers> {
  await mkdir(dir, { recursive: true })
  const running: Server[] = []
  const lost = Promise.withResolvers<string>()
  const stop = async () => {
    for (const server of running.splice(0).toReversed()) await stopServer(server)
  }
  const start = async (name: string, path: string, args: string[], port: number) => {
    const server = { name, child: await spawnInto(dir, name, path, args) }
    running.push(server)
    await answers(server, port, dir)
    server.child.once('exit', () => {
      if (running.includes(server)) lost.resolve(name)
    })
    return server
  }
  const configured = async (name: string, config: object) => {
    const path = join(dir, `${name}.yaml`)
    await writeFile(path, JSON.stringify(config, null, 2), { mode: 0o600 })
    return ['--config', path]
  }
  try {
    await start('redis', binaries.redis, redisArguments(places, dir), places.redis)
    const server = await configured('livekit-server', serverConfig(places))
    await start('livekit-server', binaries.server, server, places.http)
    let sip: LivekitServers['sip'] = null
    if (binaries.sip !== null) {
      const config = await configured('livekit-sip', sipConfig(places))
      const { child } = await start('livekit-sip', binaries.sip, config, places.sipHealth)
      sip = { host: places.host, port: places.sip, pid: child.pid ?? 0 }
    }
    return {
      url: `ws://${places.host}:${places.http}`,
      api_key: places.key,
      api_secret: places.secret,
      sip,
      dir,
      get pids() {
        return running.flatMap(({ child }) => child.pid ?? [])
      },
      lost: lost.promise,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function portsTaken(taken: string[]): string {
  return (
    `Ports are taken already: ${taken.join(', ')}. Another \`npm run livekit\`, or a LiveKit or ` +
    'SIP server of your own, is running: stop it first (`ss -lptun` names the programs).'
  )
}

/** In a group of its own, so that Ctrl-C stops it only when its turn comes. */
async function spawnInto(dir: string, name: string, path: string, args: string[]): Promise<ChildProcess> {
  const log = await open(join(dir, `${name}.log`), 'w')
  const child = spawn(path, args, { cwd: dir, stdio: ['ignore', log.fd, log.fd], detached: true })
  await once(child, 'spawn')
  await log.close()
  return child
}

async function answers({ name, child }: Server, port: number, dir: string): Promise<void> {
  const until = performance.now() + startMs
  while (performance.now() < until && child.exitCode === null) {
    if (await isUp(name, port)) return
    await wait(pollMs)
  }
  const log = await readFile(join(dir, `${name}.log`), 'utf8')
  throw new Error(`${name} did not start:\n${log.slice(-2_000)}`)
}

/** Any answer will do: LiveKit SIP says 429 on a busy machine, and takes calls all the same. */
async function isUp(name: string, port: number): Promise<boolean> {
  if (name === 'redis') return canConnect(port)
  return fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) }).then(
    () => true,
    () => false,
  )
}

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const connected = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return connected
}

async function stopServer({ child }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
  await exited
  clearTimeout(timer)
}
