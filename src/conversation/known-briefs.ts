import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { brief as briefSchema, type Brief } from '#domain/brief.ts'

const maxKnown = 5_000

/**
 * The last brief of every dialled number, in memory and on disk, so that known numbers are answered while the API is
 * away. The caller's own part is left out: who calls next is somebody else.
 */
export interface KnownBriefs {
  get(dialed_number: string): Brief | null
  put(dialed_number: string, brief: Brief): void
  /** The number is nobody's any more. */
  forget(dialed_number: string): void
  /** Resolves when what was put is on disk. */
  settled(): Promise<void>
}

export async function openKnownBriefs(dir: string, log: Logger): Promise<KnownBriefs> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const known = await readAll(dir)
  const writing = new Map<string, Promise<void>>()

  /** One after the other for a number; the last one put wins. */
  function write(number: string, entry: string): void {
    const before = writing.get(number) ?? Promise.resolve()
    const path = join(dir, fileName(number))
    const done = before
      .then(() => writeFile(`${path}.new`, entry, { mode: 0o600 }))
      .then(() => rename(`${path}.new`, path))
      .catch((error: unknown) => log.warn({ err: error }, 'a brief could not be kept on disk'))
      .finally(() => writing.get(number) === done && writing.delete(number))
    writing.set(number, done)
  }

  return {
    get: (number) => known.get(number)?.brief ?? null,
    put(number, brief) {
      const entry = { dialed_number: number, brief: { ...brief, customer: null, same_number: [] } }
      const text = JSON.stringify(entry)
      const hash = createHash('sha1').update(text).digest('base64')
      if (known.get(number)?.hash === hash) return
      known.delete(number)
      known.set(number, { brief: entry.brief, hash })
      for (const oldest of known.keys()) {
        if (known.size <= maxKnown) break
        known.delete(oldest)
      }
      write(number, text)
    },
    forget(number) {
      if (known.delete(number)) write(number, '{}')
    },
    async settled() {
      await Promise.all(writing.values())
    },
  }
}

interface Known {
  brief: Brief
  hash: string
}

async function readAll(dir: string): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const name of await readdir(dir)) {
    if (!name.endsWith('.brief.json')) continue
    const text = await readFile(join(dir, name), 'utf8').catch(() => '')
    const entry = parse(text)
    const brief = briefSchema.safeParse(entry?.brief)
    if (entry !== null && typeof entry.dialed_number === 'string' && brief.success) {
      known.set(entry.dialed_number, { brief: brief.data, hash: '' })
    }
  }
  return known
}

function parse(text: string): { dialed_number?: unknown; brief?: unknown } | null {
  try {
    return JSON.parse(text) as { dialed_number?: unknown; brief?: unknown }
  } catch {
    return null
  }
}

function fileName(number: string): string {
  return `${createHash('sha256').update(number).digest('hex').slice(0, 32)}.brief.json`
}
