import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { embedQuestion } from '#actions/knowledge/embed-question.ts'
import { searchKnowledge } from '#actions/knowledge/search-knowledge.ts'
import type { Embedder } from '#actions/ports.ts'
import { EMBEDDING_DIMENSIONS, normalised } from '#domain/embedding.ts'
import { buildBusiness } from '../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { createEmbeddingRound } from './embedding-round.ts'

let db: TestDatabase
let here: string
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  here = (await buildBusiness(db.database, { language: 'en' })).id
})

const log = pino({ level: 'silent' })
const subjects = [/park|car\b|vehicle|garage/i, /dog|pet|animal/i, /price|cost|cheap/i]

/** A model that knows three subjects, by whatever word. */
function embedderOf(model: string, fails = () => false): Embedder & { asked: string[] } {
  const asked: string[] = []
  return {
    model,
    asked,
    async embed(texts) {
      if (fails()) throw new Error('the model is away')
      asked.push(...texts)
      return texts.map((text) => {
        const known = subjects.map((subject) => (subject.test(text) ? 1 : 0))
        return normalised(Array.from({ length: EMBEDDING_DIMENSIONS }, (_, i) => known[i] ?? 0.01))
      })
    },
  }
}
const add = (question: string, answer: string) =>
  db.database.forBusiness(here, (stores) => stores.knowledge.create({ question, answer, is_active: true }))
const roundOf = (embedder: Embedder) =>
  createEmbeddingRound({ database: db.database, embedder, log }, new AbortController().signal)
async function runAll(embedder: Embedder) {
  const round = roundOf(embedder)
  while ((await round()) === 0) continue
}
async function answer(embedder: Embedder, question: string) {
  const deps = { database: db.database, embedder }
  const meaning = await embedQuestion(deps, here, question)
  return db.database.forBusiness(here, (stores) =>
    searchKnowledge(stores, { question, language: 'en', meaning }),
  )
}

describe('passages', () => {
  it('are embedded once, and found by what they mean where no word is the same', async () => {
    const embedder = embedderOf('one')
    await add('Where can I park?', 'In the garage.')
    await add('Are dogs allowed?', 'Yes.')
    await runAll(embedder)
    await runAll(embedder)
    expect(embedder.asked.toSorted()).toEqual([
      'Are dogs allowed?\nYes.',
      'Where can I park?\nIn the garage.',
    ])
    expect((await answer(embedder, 'Somewhere to leave my vehicle?'))[0]).toMatchObject({
      heading: 'Where can I park?',
    })
    expect((await answer(embedder, 'Is an animal welcome?'))[0]).toMatchObject({
      heading: 'Are dogs allowed?',
    })
    expect(await answer(embedder, 'Anything cheap?')).toEqual([])
  })

  it('are embedded anew when they have changed, or when the model has', async () => {
    const embedder = embedderOf('two')
    const { id } = await add('Where can I park?', 'In the garage.')
    await runAll(embedder)
    await db.database.forBusiness(here, (stores) =>
      stores.knowledge.update(id, { question: 'Are pets allowed?', answer: 'No.' }),
    )
    expect(await answer(embedder, 'Somewhere for my vehicle?')).toEqual([])
    await runAll(embedder)
    expect((await answer(embedder, 'any animal?'))[0]).toMatchObject({ heading: 'Are pets allowed?' })
    const other = embedderOf('three')
    expect(await answer(other, 'any animal?')).toEqual([])
    await runAll(other)
    expect((await answer(other, 'any animal?'))[0]).toMatchObject({ heading: 'Are pets allowed?' })
  })
})

describe('while the model is away', () => {
  it('words are searched all the same, and the pause between rounds grows', async () => {
    const away = embedderOf('four', () => true)
    await add('Where can I park?', 'In the garage.')
    const round = roundOf(away)
    const pauses = [await round(), await round(), await round()]
    expect(pauses).toEqual([30_000, 60_000, 120_000])
    expect((await answer(away, 'Is there a garage of a kind?'))[0]).toMatchObject({
      heading: 'Where can I park?',
    })
    expect(await answer(away, 'Any animal?')).toEqual([])
  })
})

it('does not make a caller wait for the meaning of what its words already answer', async () => {
  const embedder = embedderOf('five')
  await add('Where can I park?', 'In the garage.')
  await answer(embedder, 'Where can I park?')
  expect(embedder.asked).toEqual([])
})
