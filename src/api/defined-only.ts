export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Leaves out what was not asked for. */
export function definedOnly<T extends object>(fields: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >
}
