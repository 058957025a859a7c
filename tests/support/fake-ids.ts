import { randomBytes } from 'node:crypto'
import type { Ids } from '#actions/ports.ts'

/** UUIDs of version 7's form that sort in the order they were made, and differ between runs. */
export function fakeIds(): Ids {
  const run = randomBytes(6).toString('hex')
  let count = 0
  return {
    uuid() {
      count += 1
      const rising = count.toString(16).padStart(12, '0')
      return `${rising.slice(0, 8)}-${rising.slice(8)}-7000-8000-${run}`
    },
  }
}
