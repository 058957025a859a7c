import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Row } from '../frame.ts'
import { startClone } from '../support/clone.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const barSeconds = 60
/** What a clone does not have. */
const left = new Set(['node_modules', 'data', '.git', 'coverage'])

export const coldStart: Row = {
  name: 'cold-start',
  what: '`npm ci && npm start` to an answered practice call, no key',
  bar: `≤ ${barSeconds} s`,
  onlyWhenNamed: true,
  async measure({ say }) {
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-clone-'))
    try {
      for (const name of await readdir(root)) {
        if (!left.has(name)) await cp(join(root, name), join(folder, name), { recursive: true })
      }
      const startedAt = performance.now()
      const seconds = () => (performance.now() - startedAt) / 1000
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, maxBuffer: 2 ** 26 })
      const installed = seconds()
      say(`npm ci: ${installed.toFixed(1)} s`)
      await answeredCall(folder)
      const total = seconds()
      say(`npm start to the end of an answered call: ${(total - installed).toFixed(1)} s`)
      return {
        value: `${total.toFixed(0)} s, of which npm ci ${installed.toFixed(0)} s`,
        floor: null,
        ratio: null,
        meets: total <= barSeconds,
        method:
          'a copy of the repository without node_modules and data; npm ci from the configured registry, npm start, npm run call to the demo number; until the call has ended',
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function answeredCall(folder: string): Promise<void> {
  const clone = await startClone(folder)
  try {
    const args = ['run', '-s', 'call', '--', '--to', '+1234567890', '--say', 'What are your opening hours?']
    const { stdout } = await run('npm', args, {
      cwd: folder,
      env: { ...process.env, ...clone.env },
      timeout: 60_000,
    })
    if (!/Sarah|Dental/i.test(stdout))
      throw new Error(`the call was not answered as it should be:\n${stdout}`)
  } finally {
    await clone.stop()
  }
}
