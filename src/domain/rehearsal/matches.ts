import { patternOf } from './rehearsal.ts'

/**
 * Whether a value is what was expected. Text between slashes is a regular expression (`/^Emma/`), an object needs to be
 * a part of the other, each thing of a list must stand somewhere in the other, all else must be equal.
 */
export function matches(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string') {
    const written = /^\/(.+)\/$/s.exec(expected)?.[1]
    if (written === undefined) return expected === actual
    return actual !== null && actual !== undefined && patternOf(written).test(textOf(actual))
  }
  if (Array.isArray(expected)) {
    return Array.isArray(actual) && expected.every((one) => actual.some((other) => matches(one, other)))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return false
    const fields = actual as Record<string, unknown>
    return Object.entries(expected).every(([name, value]) => matches(value, fields[name] ?? null))
  }
  return expected === actual
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
