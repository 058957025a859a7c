import { expect, it } from 'vitest'
import { setUpStandIn } from '../../../tests/support/stand-in-client.ts'
import { createCallAnalyst } from './call-analyst.ts'

const input = { business_name: 'Dental', language: 'en', conversation: 'CALLER: Do you take insurance?' }
const never = new AbortController().signal

it('asks for an answer in the shape that is wanted, and reads it', async () => {
  const standIn = await setUpStandIn()
  const analyst = createCallAnalyst({
    apiKey: 'any-key',
    baseUrl: standIn.url,
    model: 'gemini-3.5-flash-lite',
  })
  expect(await analyst.analyse(input, never)).toEqual({
    summary: '(stand-in) CALLER: Do you take insurance?',
    outcome: 'booked',
    sentiment: 'positive',
    needs_attention: false,
    attention_reason: '(stand-in) CALLER: Do you take insurance?',
    facts: [],
    unanswered_questions: [],
  })
})

it('rejects when nobody answers', async () => {
  const analyst = createCallAnalyst({ apiKey: 'k', baseUrl: 'http://127.0.0.1:1', model: 'm' })
  await expect(analyst.analyse(input, never)).rejects.toThrow()
})
