import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const builder = fileURLToPath(new URL('../dashboard/build.ts', import.meta.url))

test('what every page loads before its own chunk is under 200 KB of compressed script', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [builder])
  const folder = stdout.trim()
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path = '']) => path)
  expect(scripts.some((path) => path.startsWith('assets/'))).toBe(true)
  const sizes = await Promise.all(
    scripts.map(async (path) => {
      const file = join(folder, path)
      // What is too small to gain by it is not compressed.
      const { size } = await stat(`${file}.gz`).catch(() => stat(file))
      return size
    }),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000)
})
