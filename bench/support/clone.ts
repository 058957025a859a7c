import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** `npm start` in another folder, without a key, on any free port. */
export interface Clone {
  /** For commands that are to reach it. */
  env: Record<string, string>
  stop(): Promise<void>
}

export async function startClone(folder: string): Promise<Clone> {
  const env = { ...process.env, PORT: '0' }
  for (const name of ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'DATA_DIR', 'DATABASE_URL'])
    Reflect.deleteProperty(env, name)
  // A group of its own: npm stands between us and the system.
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(npm, 'exit')
  const stop = async () => {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGTERM')
    await gone
  }
  try {
    return { env: { BACKEND_URL: await addressOf(npm.stdout) }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function addressOf(stdout: AsyncIterable<Buffer> & NodeJS.ReadableStream): Promise<string> {
  const found = Promise.withResolvers<string>()
  let said = ''
  const timer = setTimeout(() => found.reject(new Error(`npm start did not come up:\n${said}`)), 60_000)
  stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    const address = /Switchboard is up at (\S+)/.exec(said)?.[1]
    if (address !== undefined) found.resolve(address)
  })
  stdout.on('end', () => found.reject(new Error(`npm start ended:\n${said}`)))
  return found.promise.finally(() => clearTimeout(timer))
}
