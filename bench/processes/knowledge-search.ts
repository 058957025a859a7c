/** Searches the knowledge of many businesses in an embedded database on disk, in turn with an empty transaction. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { searchKnowledge } from '#actions/knowledge/search-knowledge.ts'
import { openDatabase, type OpenDatabase } from '#database/open-database.ts'
import { createRandom, pick } from '../support/random.ts'
import { dieWithParent, input, report } from '../support/self.ts'

export interface KnowledgeSearchInput {
  businesses: number
  passagesEach: number
  /** Of one more business, the largest. */
  largest: number
  searches: number
}
export interface KnowledgeSearchResult {
  /** Milliseconds, one for each search. */
  all: number[]
  of_largest: number[]
  empty: number[]
  found: number
}

const { businesses, passagesEach, largest, searches } = input() as KnowledgeSearchInput
dieWithParent(600)
const random = createRandom(20_261_125)
const syllables = 'ba ce di fo gu ha ji ko lu me ni po qua re si to vu wa xe yo za bra cle dri flo gru'.split(
  ' ',
)
const words = Array.from({ length: 12_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, syllables)).join(''),
)
const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'))
const opened = await openDatabase({
  dataDir,
  logger: pino({ level: 'silent' }),
  clock: { now: () => new Date() },
  ids: { uuid: () => randomUUID() },
})
try {
  const many = []
  for (let i = 0; i < businesses; i++) many.push(await seed(opened, passagesEach))
  const big = await seed(opened, largest)
  await opened.drizzle.execute(sql`analyze`)
  const result: KnowledgeSearchResult = { all: [], of_largest: [], empty: [], found: 0 }
  for (let i = 0; i < searches; i++) {
    const business_id = pick(random, many)
    result.empty.push(await timed(() => opened.database.forBusiness(business_id, async () => undefined)))
    result.all.push(await timed(() => search(business_id, result)))
    if (i % 10 === 0) result.of_largest.push(await timed(() => search(big, result)))
  }
  report({ type: 'result', ...result })
} finally {
  await opened.close()
  await rm(dataDir, { recursive: true, force: true })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function search(business_id: string, result: KnowledgeSearchResult): Promise<void> {
  const question = `Where can I ${word()} the ${misspelled(word())} of ${word()}?`
  const passages = await opened.database.forBusiness(business_id, (stores) =>
    searchKnowledge(stores, { question, language: 'en' }),
  )
  if (passages.length > 0) result.found++
}

/** A business with one document, cut into so many passages. */
async function seed({ database }: OpenDatabase, count: number): Promise<string> {
  const { id } = await database.asSystem((system) =>
    system.businesses.create({ name: 'Bench', timezone: 'UTC', language: 'en' }, null),
  )
  const passages = Array.from({ length: count }, () => ({ heading: text(40), body: text(800) }))
  const document = { title: 'Bench', kind: 'text', text: '', source_url: null, passages } as const
  await database.forBusiness(id, (stores) => stores.documents.create(document))
  return id
}

/** As in speech, a few words are said most of the time. */
function word(): string {
  return words[Math.floor(words.length * random() ** 3)] ?? ''
}

function text(length: number): string {
  let said = word()
  while (said.length < length) said += ` ${word()}`
  return said
}

/** Two letters have changed places. */
function misspelled(said: string): string {
  return said.length < 5 ? said : `${said.slice(0, 2)}${said[3]}${said[2]}${said.slice(4)}`
}
