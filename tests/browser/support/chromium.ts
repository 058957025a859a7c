import { access } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { Browser, LaunchOptions } from 'playwright-core'

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const missingChromium =
  'Chromium is not installed: the browser tests did not run. `apt-get install -y chromium`, or name one in CHROMIUM.'

/** The path of a Chromium of this machine; null when there is none. */
export async function findChromium(): Promise<string | null> {
  for (const path of places) {
    if (path === undefined) continue
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return null
}

export async function openChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error(missingChromium)
  return chromium.launch({
    executablePath,
    ...options,
    // Containers run as root and have a small /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...(options.args ?? [])],
  })
}

/** For `describe.runIf`: the browser tests need one. */
export const hasChromium = (await findChromium()) !== null
