import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { correctAnalysis } from '#actions/calls/correct-analysis.ts'
import type { CallAnalyst } from '#actions/ports.ts'
import type { ModelAnalysis } from '#domain/call-analysis.ts'
import type { CallEvent } from '#domain/call-event.ts'
import { buildBusiness, buildOpenRequest } from '../../../tests/support/build.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { createJobRunner } from '../job-runner.ts'
import { analysisHandler } from './analysis-handler.ts'

let db: TestDatabase
let business_id: string
let call_id: string
let analyst: CallAnalyst | null
let asked: string[]
let answer: Partial<ModelAnalysis> | Error
const log = pino({ level: 'silent' })

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  asked = []
  answer = {}
  analyst = {
    async analyse({ conversation }) {
      asked.push(conversation)
      if (answer instanceof Error) throw answer
      return {
        summary: 'They wanted to know about insurance.',
        outcome: 'unresolved',
        sentiment: 'neutral',
        needs_attention: false,
        attention_reason: '',
        facts: [],
        unanswered_questions: [],
        ...answer,
      }
    },
  }
  const business = await buildBusiness(db.database, { max_concurrent_calls: 100 })
  business_id = business.id
  const request = buildOpenRequest({
    dialed_number: business.ai_phone_number ?? '',
    started_at: db.clock.now().toISOString(),
  })
  call_id = request.call_id
  await db.database.asSystem((system) => system.calls.open(request))
})

const append = (...events: CallEvent[]) =>
  db.database.forBusiness(business_id, (stores) => stores.calls.append(call_id, events))
const at = () => db.clock.now().toISOString()
const says = (seq: number, text: string): CallEvent => ({
  seq,
  at: at(),
  type: 'turn',
  turn: {
    id: String(seq),
    speaker: 'caller',
    role_id: null,
    text,
    started_at: at(),
    ended_at: at(),
    interrupted: false,
    heard_text: null,
    latency_ms: null,
  },
})
const ends = (seq: number, reason: 'goodbye' | 'lost' = 'goodbye'): CallEvent => ({
  seq,
  at: at(),
  type: 'ended',
  reason,
  detail: '',
})
const work = async () => {
  const handlers = [analysisHandler({ database: db.database, analyst, log })]
  await createJobRunner(
    { database: db.database, clock: db.clock, log, handlers },
    new AbortController().signal,
  )()
}
const call = () => db.database.forBusiness(business_id, (stores) => stores.calls.summary(call_id))
const correct = (correction: object) =>
  correctAnalysis({ database: db.database }, { kind: 'operator' }, { business_id, call_id, correction })

describe('after a call', () => {
  it('it is told by the model what it was about', async () => {
    answer = { facts: ['Has two children'], needs_attention: true, attention_reason: 'Was promised a call.' }
    await append(says(0, 'Do you take insurance?'), ends(1))
    await work()
    expect(asked).toEqual(['CALLER: Do you take insurance?'])
    expect(await call()).toMatchObject({
      is_flagged: true,
      analysis: {
        source: 'gemini',
        summary: 'They wanted to know about insurance.',
        outcome: 'unresolved',
        attention: 'Was promised a call.',
        attention_reason: null,
        facts: ['Has two children'],
        analysed_at: at(),
      },
    })
  })

  it('rules tell when there is no model, and when the caller said nothing', async () => {
    await append(ends(0))
    await work()
    expect(asked).toEqual([])
    expect((await call())?.analysis).toMatchObject({ source: 'rules', outcome: 'no_conversation' })
  })

  it('what a tool has done stands against what the model says', async () => {
    answer = { outcome: 'booked' }
    await append(says(0, 'Hello'), ends(1, 'goodbye'))
    await db.database.forBusiness(business_id, async ({ calls }) => {
      await calls.startTool(call_id, { id: 't', tool_name: 'take_message', args: {} })
      await calls.finishTool(call_id, { id: 't', result: {}, status: 'ok', duration_ms: 1 })
    })
    await work()
    expect((await call())?.analysis?.outcome).toBe('message_taken')
  })

  it('what was not answered becomes a gap, once', async () => {
    answer = { unanswered_questions: ['Do you take insurance?'] }
    await append(says(0, 'Do you take insurance?'), ends(1))
    await work()
    await db.queryAs('switchboard_system', null, `update jobs set state = 'queued', finished_at = null`)
    await work()
    const gaps = await db.database.forBusiness(business_id, (stores) =>
      stores.gaps.list({ limit: 5, cursor: null }, {}),
    )
    expect(gaps.items).toMatchObject([{ question: 'Do you take insurance?' }])
    expect(asked).toHaveLength(1)
  })

  it('a model that is away is asked again, then rules have the word', async () => {
    answer = new Error('away')
    await append(says(0, 'Hi there'), ends(1))
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await work()
      expect((await call())?.analysis).toMatchObject({ source: 'rules', outcome: 'answered' })
      db.clock.advance(3_600_000)
    }
    await work()
    expect(asked).toHaveLength(4)
  })
})

describe('what a member corrected', () => {
  it('stays when the call is told anew, and the rest follows', async () => {
    await append(says(0, 'Hi there'), ends(1, 'lost'))
    await work()
    await correct({ outcome: 'booked', attention: null })
    answer = { summary: 'Anew.', outcome: 'answered', needs_attention: true, attention_reason: 'Look!' }
    await append(says(2, 'Goodbye'), ends(3))
    await work()
    expect((await call())?.analysis).toMatchObject({
      summary: 'Anew.',
      outcome: 'booked',
      attention: null,
      attention_reason: null,
      corrected: expect.arrayContaining(['outcome', 'attention']),
    })
  })

  it('can be looked for, and so can the summary', async () => {
    await append(says(0, 'Hi there'), ends(1))
    await work()
    await correct({ outcome: 'cancelled' })
    const list = (filter: object) =>
      db.database.forBusiness(
        business_id,
        async (stores) => (await stores.calls.list({ limit: 5, cursor: null }, filter)).items.length,
      )
    expect(await list({ outcome: ['booked', 'cancelled'] })).toBe(1)
    expect(await list({ outcome: ['booked'] })).toBe(0)
    expect(await list({ search: 'about insurance' })).toBe(1)
  })

  it('needs something that was told', async () => {
    await expect(correct({ outcome: 'booked' })).rejects.toMatchObject({ code: 'not_found' })
  })
})
