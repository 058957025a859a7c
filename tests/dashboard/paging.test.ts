import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Lists of which a few are wanted, on purpose. */
const aFew = [
  'features/appointments/customer-queries.ts: customers',
  'features/practice/use-callers.ts: customers',
  'features/receptionist/draft-queries.ts: rehearsals',
  'features/today/today-queries.ts: messages',
  'features/today/today-queries.ts: callbacks',
  'features/today/today-queries.ts: feedback',
  'features/today/today-queries.ts: gaps',
  'features/today/today-queries.ts: calls',
  'features/today/today-queries.ts: outgoing-messages',
]

interface Operation {
  get?: { parameters?: { name: string }[] }
}

test('no list ends at its first page', async () => {
  const document = JSON.parse(await readFile(join(root, 'docs/openapi.json'), 'utf8')) as {
    paths: Record<string, Operation>
  }
  const paged = Object.entries(document.paths)
    .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'cursor'))
    .map(([path]) => path)
  expect(paged.length).toBeGreaterThan(20)
  const pages = join(root, 'dashboard/src')
  const files = (await readdir(pages, { recursive: true })).filter((path) => /\.tsx?$/.test(path))
  const cut: string[] = []
  for (const path of files) {
    const text = await readFile(join(pages, path), 'utf8')
    // From one thing on the top level to the next.
    for (const part of text.split(/\n(?=(?:export )?(?:async )?(?:function|const) )/)) {
      if (/allPages\(|getNextPageParam|cursor/.test(part)) continue
      const asked = paged.filter((each) => part.includes(`api.GET('${each}'`))
      cut.push(...asked.map((each) => `${path}: ${each.split('/').at(-1)}`))
    }
  }
  expect(cut.toSorted().filter((each) => !aFew.includes(each))).toEqual([])
})
