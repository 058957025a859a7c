/** A particular of an error's details for a sentence; empty when there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A number among them; 0 when there is none. */
export function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** One field of a particular that has fields itself. */
export function inner(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

export function list(value: unknown, between: string): string {
  return Array.isArray(value) ? value.join(between) : ''
}
