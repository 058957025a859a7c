interface Page<T> {
  items: T[]
  next_cursor: string | null
}

/** A whole list, page by page: for lists that are short by nature and must not end at the first page all the same. */
export async function allPages<T>(
  fetchPage: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const all: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await fetchPage({ limit: 200, ...(cursor === null ? {} : { cursor }) })
    all.push(...page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return all
}
