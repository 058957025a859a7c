/** A particular of an error's details for a sentence; empty when there is none. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function list(value: unknown, between: string): string {
  return Array.isArray(value) ? value.join(between) : ''
}
