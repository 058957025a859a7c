import { withWaiting } from '#lib/waiting.ts'
import type { Entry } from './entry.ts'
import type { InboxFilter } from './inbox-filter.ts'

export interface EntryPage {
  items: Entry[]
  next_cursor: string | null
}

export interface EntryPatch {
  state?: 'open' | 'done'
  outcome?: string | null
  assigned_staff_id?: string | null
}

/** What a list shows when an entry is changed, told by the list's key and what it shows now. */
export function withChange(
  key: readonly unknown[],
  shown: unknown,
  { entry, change }: { entry: Entry; change: EntryPatch },
): unknown {
  const after = { ...entry, ...change }
  if (key[0] === 'inbox') return isFilter(key[1]) ? inPages(key[1], shown, after) : shown
  const by = Number(after.state === 'open') - Number(entry.state === 'open')
  if (by === 0) return shown
  return withWaiting(key, shown, { kind: entry.kind, id: entry.id, by: by > 0 ? 1 : -1 })
}

/** An entry that a filter no longer lets through leaves its list; one that it now would comes with the next answer. */
function inPages(filter: InboxFilter, shown: unknown, after: Entry): unknown {
  const isLeft = isShown(filter, after)
  const { pages, ...rest } = shown as { pages: EntryPage[] }
  return {
    ...rest,
    pages: pages.map(({ items, next_cursor }) => ({
      next_cursor,
      items: items.flatMap((each) => (each.id !== after.id ? [each] : isLeft ? [after] : [])),
    })),
  }
}

function isShown({ state, staff }: InboxFilter, entry: Entry): boolean {
  return (
    (state === 'all' || state === entry.state) && (staff === undefined || staff === entry.assigned_staff_id)
  )
}

/** The other lists below `inbox` are of what was done to one entry. */
function isFilter(part: unknown): part is InboxFilter {
  return typeof part === 'object' && part !== null && 'kind' in part
}
