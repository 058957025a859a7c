/** One field of an address's search as text; '' when it is not there. What looks like a number comes as one. */
export function searchText(search: object, name: string): string {
  const value = (search as Record<string, unknown>)[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
