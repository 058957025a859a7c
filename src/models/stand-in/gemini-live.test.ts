import { expect, test } from 'vitest'
import { geminiClient } from '../../../tests/support/gemini-client.ts'
import { setUpStandIn } from '../../../tests/support/stand-in-client.ts'
import { encodeCaption } from '#audio/caption.ts'
import { getBusinessHours } from '#domain/tools/get-business-hours.ts'
import { toModelTool } from '#domain/tools/model-tool.ts'

const quiet = new Int16Array(8_000)

test('our own Gemini model talks to the stand-in: greeting, question, tool, answer, goodbye', async () => {
  const standIn = await setUpStandIn()
  const { connect, events, nextEvent } = geminiClient(standIn.url, { tools: [toModelTool(getBusinessHours)] })
  const connection = await connect()
  const greeted = nextEvent('turn-complete')
  connection.requestTurn('Say exactly: "Hello, this is Bright Dental."')
  expect(await greeted).toMatchObject({ rejected: false, usage: { audioOutputTokens: expect.any(Number) } })

  const called = nextEvent('tool-call')
  connection.sendAudio(encodeCaption('Are you open on Saturday?', 8_000))
  connection.sendAudio(quiet)
  const call = await called
  expect(call).toMatchObject({ name: 'get_business_hours', args: { date: expect.stringMatching(/^\d{4}-/) } })

  // The call's own turn ends before its answer is a turn.
  if (!events.some((event, i) => event.type === 'turn-complete' && i > events.indexOf(call))) {
    await nextEvent('turn-complete')
  }
  const answered = nextEvent('turn-complete')
  if (call.type === 'tool-call') {
    connection.sendToolResult(call.id, call.name, { status: 'ok', retryable: false, say: 'Yes, until noon.' })
  }
  await answered
  const said = events.map((event) => (event.type === 'output-text-delta' ? event.text : '')).join('')
  expect(said.trim()).toBe('Hello, this is Bright Dental. Yes, until noon.')
  const heard = events.map((event) => (event.type === 'input-text-delta' ? event.text : '')).join('')
  expect(heard.trim()).toBe('Are you open on Saturday?')

  const closed = nextEvent('closed')
  connection.close()
  expect(await closed).toMatchObject({ code: 1000, expected: true })
})
