import { searchText } from '#lib/search-text.ts'

export const kinds = ['messages', 'callbacks', 'feedback'] as const
export const states = ['open', 'done', 'all'] as const
export const urgencies = ['urgent', 'normal', 'low'] as const
export const types = ['complaint', 'suggestion', 'praise'] as const

export type Kind = (typeof kinds)[number]

/** The filter as it stands in the address. `urgency` is for messages, `type` for feedback. */
export interface InboxFilter {
  kind: Kind
  state: (typeof states)[number]
  urgency?: (typeof urgencies)[number]
  type?: (typeof types)[number]
  staff?: string
}

export function readInboxFilter(search: object): InboxFilter {
  const kind = oneOf(kinds, searchText(search, 'kind')) ?? 'messages'
  const urgency = oneOf(urgencies, searchText(search, 'urgency'))
  const type = oneOf(types, searchText(search, 'type'))
  const staff = searchText(search, 'staff')
  return {
    kind,
    state: oneOf(states, searchText(search, 'state')) ?? 'open',
    ...(kind === 'messages' && urgency !== undefined ? { urgency } : {}),
    ...(kind === 'feedback' && type !== undefined ? { type } : {}),
    ...(staff === '' ? {} : { staff }),
  }
}

function oneOf<T extends string>(known: readonly T[], value: string): T | undefined {
  return known.find((each) => each === value)
}
