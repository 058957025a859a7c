import { findChromium, missingChromium } from './chromium.ts'

export async function setup(): Promise<void> {
  if ((await findChromium()) === null) process.stderr.write(`\n${missingChromium}\n\n`)
}
