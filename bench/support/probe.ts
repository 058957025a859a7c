/**
 * Preloaded into the processes of a system that is measured (`NODE_OPTIONS=--import`), which know nothing of it. The
 * first SIGUSR2 starts a measurement, the second writes it to `BENCH_PROBE_DIR/<pid>.json`.
 */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureUsage } from './self.ts'

const folder = process.env['BENCH_PROBE_DIR'] ?? ''
let running: ReturnType<typeof measureUsage> | null = null

process.on('SIGUSR2', () => {
  if (running === null) {
    running = measureUsage()
    return
  }
  const usage = running.stop()
  running = null
  const path = join(folder, `${process.pid}.json`)
  writeFileSync(`${path}.part`, JSON.stringify(usage))
  renameSync(`${path}.part`, path)
})
