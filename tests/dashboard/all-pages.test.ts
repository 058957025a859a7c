import { expect, test } from 'vitest'
import { allPages } from '../../dashboard/src/lib/all-pages.ts'

test('a list is read to its end, each page from where the one before it stopped', async () => {
  const pages = new Map<string | undefined, { items: number[]; next_cursor: string | null }>([
    [undefined, { items: [1, 2], next_cursor: 'b' }],
    ['b', { items: [3], next_cursor: 'c' }],
    ['c', { items: [], next_cursor: null }],
  ])
  const read = ({ cursor }: { cursor?: string }) =>
    Promise.resolve(pages.get(cursor) ?? { items: [], next_cursor: null })
  expect(await allPages(read)).toEqual([1, 2, 3])
})
