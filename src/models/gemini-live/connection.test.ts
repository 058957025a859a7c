import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createConnection } from './connection.ts'
import { modelTraits } from './model-traits.ts'
import type { Wire } from './wire.ts'

/** A wire that keeps what the vendor's session was given; Vertex cannot be reached without Google's own login. */
function recordingWire() {
  const sent: unknown[] = []
  const record = (message: unknown) => void sent.push(message)
  const session = { sendClientContent: record, sendRealtimeInput: record, sendToolResponse: record }
  const wire: Wire = {
    session: session as unknown as Wire['session'],
    bufferedBytes: 0,
    isOpen: true,
    sendAscii: record,
    close: () => undefined,
  }
  return { sent, wire }
}

function connectionOf(wire: Wire, model: string, isVertex: boolean) {
  return createConnection({
    wire,
    traits: modelTraits(model),
    isVertex,
    inputSampleRate: 16_000,
    logger: pino({ enabled: false }),
    onClosing: () => undefined,
  })
}

test('Vertex gets function responses without an id', () => {
  const { sent, wire } = recordingWire()
  connectionOf(wire, 'gemini-3.8-live', true).sendToolResult('f1', 'end_call', { status: 'ok' })
  expect(sent).toEqual([
    {
      functionResponses: [
        { name: 'end_call', scheduling: 'WHEN_IDLE', response: { output: { status: 'ok' } } },
      ],
    },
  ])
})

test('3.1 takes content only at the start: a turn is asked for as text', () => {
  const { sent, wire } = recordingWire()
  const connection = connectionOf(wire, 'gemini-3.1-flash-live-preview', false)
  connection.requestTurn('Greet the caller.')
  connection.sendToolResult('f1', 'end_call', { status: 'ok' })
  expect(sent).toEqual([
    { text: 'Greet the caller.' },
    { functionResponses: [{ id: 'f1', name: 'end_call', response: { output: { status: 'ok' } } }] },
  ])
})

test('what the client cannot convert is logged and ends nothing', () => {
  const { wire } = recordingWire()
  wire.session.sendClientContent = () => {
    throw new Error('Failed to parse client content')
  }
  expect(() => connectionOf(wire, 'gemini-3.8-live', false).requestTurn('x')).not.toThrow()
})
