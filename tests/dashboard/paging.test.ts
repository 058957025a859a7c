import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Lists of which a few are wanted, on purpose. */
const aFew = [
  'appointments/customer-queries.ts: customers',
  'practice/use-callers.ts: customers',
  'receptionist/draft-queries.ts: rehearsals',
  'business/hours-queries.ts: closures',
  'business/staff-queries.ts: staff',
  'receptionist/draft-queries.ts: versions',
  'settings/transfer-queries.ts: transfer-targets',
  'today/today-queries.ts: appointments',
  'today/today-queries.ts: messages',
  'today/today-queries.ts: callbacks',
  'today/today-queries.ts: feedback',
  'today/today-queries.ts: gaps',
  'today/today-queries.ts: calls',
  'today/today-queries.ts: outgoing-messages',
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
  const features = join(root, 'dashboard/src/features')
  const files = (await readdir(features, { recursive: true })).filter((path) => /\.tsx?$/.test(path))
  const cut: string[] = []
  for (const path of files) {
    const text = await readFile(join(features, path), 'utf8')
    // From one thing on the top level to the next.
    for (const part of text.split(/\n(?=(?:export )?(?:async )?(?:function|const) )/)) {
      if (/allPages\(|getNextPageParam|cursor/.test(part)) continue
      const asked = paged.filter((each) => part.includes(`api.GET('${each}'`))
      cut.push(...asked.map((each) => `${path}: ${each.split('/').at(-1)}`))
    }
  }
  expect(cut.toSorted().filter((each) => !aFew.includes(each))).toEqual([])
})
