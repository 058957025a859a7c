import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const script = fileURLToPath(new URL('../../dashboard/build.ts', import.meta.url))

/**
 * The folder of the built dashboard. It is there since `npm ci`, unless its sources have changed; then it is made now,
 * in a process of its own, because a build takes a second and a hundred megabytes that calls and pages need.
 */
export async function findDashboard(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script])
  return stdout.trim()
}
