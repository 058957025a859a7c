import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The versions that are meant to be run. */
export const livekitServerVersion = 'v1.13.5'
const livekitSipVersion = 'v1.11.0'
const livekitServerModule = `github.com/livekit/livekit-server/cmd/server@${livekitServerVersion}`
const livekitSipModule = `github.com/livekit/sip/cmd/livekit-sip@${livekitSipVersion}`

export interface LivekitBinaries {
  redis: string
  server: string
  /** Null: no telephone calls, but rooms. `sipMissing` says how to get it. */
  sip: string | null
}

/** Something that has to be installed first; the message says what and how. */
export class MissingBinaryError extends Error {
  override readonly name = 'MissingBinaryError'
}

export const sipMissing =
  'LiveKit SIP was not found, and could not be built here. It takes Go 1.26 and, on Debian and Ubuntu, ' +
  'apt-get install gcc pkg-config libopus-dev libopusfile-dev libsoxr-dev ' +
  `(go install ${livekitSipModule}). Or put \`livekit-sip\` on the PATH, or its path into LIVEKIT_SIP_BIN.`

/** Where programs that were built once are kept. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'switchboard', 'livekit')
}

/**
 * Finds the programs that make up a LiveKit with telephones: by variable, in the cache, on the PATH. LiveKit server and
 * LiveKit SIP are built into the cache by Go when they are nowhere, which takes some minutes once. Throws {@link MissingBinaryError}.
 */
export async function findBinaries(say: (text: string) => void): Promise<LivekitBinaries> {
  const redis = await find('REDIS_SERVER_BIN', ['redis-server'])
  if (redis === null) {
    throw new MissingBinaryError('Redis was not found. On Debian and Ubuntu: apt-get install redis-server.')
  }
  const kept = `livekit-server-${livekitServerVersion}`
  const server =
    (await find('LIVEKIT_SERVER_BIN', [kept, 'livekit-server'])) ?? (await buildServer(kept, say))
  const keptSip = `livekit-sip-${livekitSipVersion}`
  const sip = (await find('LIVEKIT_SIP_BIN', [keptSip, 'livekit-sip'])) ?? (await buildSip(keptSip, say))
  for (const [path, version] of [
    [server, livekitServerVersion],
    [sip, livekitSipVersion],
  ] as const) {
    if (path !== null && !path.includes(version))
      say(`${path} is used; its version is not known, and meant is ${version}.`)
  }
  return { redis, server, sip }
}

async function find(variable: string, names: string[]): Promise<string | null> {
  const named = process.env[variable]
  if (named !== undefined && named !== '') {
    if (await isProgram(named)) return named
    throw new MissingBinaryError(`${variable} names ${named}, which is not a program.`)
  }
  const folders = [cacheDir(), ...(process.env['PATH'] ?? '').split(delimiter)]
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    if (await isProgram(path)) return path
  }
  return null
}

async function buildServer(name: string, say: (text: string) => void): Promise<string> {
  if ((await find('GO_BIN', ['go'])) === null) {
    throw new MissingBinaryError(
      `LiveKit server ${livekitServerVersion} was not found. Unpack it from https://github.com/livekit/livekit/releases ` +
        'into a folder of the PATH (or name the program in LIVEKIT_SERVER_BIN), or install Go 1.26 ' +
        `(https://go.dev/dl): then it is built here, from ${livekitServerModule}.`,
    )
  }
  say(`Building LiveKit server ${livekitServerVersion}, once; this takes some minutes.`)
  return build({ name, module: livekitServerModule, program: 'server', cgo: false })
}

/** Null where it cannot be had: there are rooms, but no telephones. */
async function buildSip(name: string, say: (text: string) => void): Promise<string | null> {
  if ((await find('GO_BIN', ['go'])) === null) return null
  say(`Building LiveKit SIP ${livekitSipVersion}, once; this takes some minutes.`)
  try {
    return await build({ name, module: livekitSipModule, program: 'livekit-sip', cgo: true })
  } catch (error) {
    if (!(error instanceof MissingBinaryError)) throw error
    say(error.message)
    return null
  }
}

/** `go install` names a program after its folder, so it is built aside and moved to its place whole. */
async function build(what: { name: string; module: string; program: string; cgo: boolean }): Promise<string> {
  const folder = cacheDir()
  const aside = join(folder, `building-${process.pid}`)
  await mkdir(aside, { recursive: true })
  const go = spawn('go', ['install', what.module], {
    env: { ...process.env, GOBIN: aside, CGO_ENABLED: what.cgo ? '1' : '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let problem = ''
  go.stderr.on('data', (data: Buffer) => (problem = `${problem}${data.toString()}`.slice(-2_000)))
  const { promise, resolve } = Promise.withResolvers<number | null>()
  go.once('error', () => resolve(null)).once('close', resolve)
  try {
    if ((await promise) !== 0) throw new MissingBinaryError(`${what.module} could not be built:\n${problem}`)
    await rename(join(aside, what.program), join(folder, what.name))
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  return join(folder, what.name)
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
