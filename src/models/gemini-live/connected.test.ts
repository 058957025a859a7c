import { describe, expect, test } from 'vitest'
import { setUpGemini } from '../../../tests/support/gemini-client.ts'

describe('while connected', () => {
  test('audio goes out as base64 PCM with its own rate, also from a view into a larger buffer', async () => {
    const { server, connect } = await setUpGemini()
    const connection = await connect()
    const samples = Int16Array.of(9, 9, 1, -2, 300, 9)
    connection.sendAudio(samples.subarray(2, 5))
    connection.sendAudio(new Int16Array(0))
    connection.sendText('after')
    const peer = await server.nextConnection()
    const message = await peer.nextMessage()
    const data = Buffer.from(Int16Array.of(1, -2, 300).buffer).toString('base64')
    expect(message).toEqual({ realtimeInput: { audio: { data, mimeType: 'audio/pcm;rate=8000' } } })
    expect(await peer.nextMessage()).toEqual({ realtimeInput: { text: 'after' } })
  })

  test('a turn is asked for as a finished user turn', async () => {
    const { server, connect } = await setUpGemini()
    const connection = await connect()
    connection.requestTurn('Say exactly: "Hello!"')
    const peer = await server.nextConnection()
    expect(await peer.nextMessage()).toEqual({
      clientContent: {
        turns: [{ role: 'user', parts: [{ text: 'Say exactly: "Hello!"' }] }],
        turnComplete: true,
      },
    })
  })

  test('a tool there and back', async () => {
    const { server, connect, nextEvent } = await setUpGemini()
    const connection = await connect()
    const peer = await server.nextConnection()
    const called = nextEvent('tool-call')
    peer.send({ toolCall: { functionCalls: [{ id: 'f1', name: 'get_services', args: { day: 'mon' } }] } })
    expect(await called).toEqual({ type: 'tool-call', id: 'f1', name: 'get_services', args: { day: 'mon' } })
    connection.sendToolResult('f1', 'get_services', { status: 'ok', say: 'We clean.' })
    connection.sendToolResult('f2', 'get_services', { status: 'unavailable', say: 'Later.' })
    expect(await peer.nextMessage()).toEqual(
      toolResponse('f1', { output: { status: 'ok', say: 'We clean.' } }),
    )
    expect(await peer.nextMessage()).toEqual(
      toolResponse('f2', { error: { status: 'unavailable', say: 'Later.' } }),
    )
    const cancelled = nextEvent('tool-call-cancelled')
    peer.send({ toolCallCancellation: { ids: ['f3'] } })
    expect(await cancelled).toMatchObject({ ids: ['f3'] })
  })

  test('goAway is told, and the connection goes on', async () => {
    const { server, connect, nextEvent } = await setUpGemini()
    const connection = await connect()
    const peer = await server.nextConnection()
    const goAway = nextEvent('go-away')
    peer.send({ goAway: { timeLeft: '10s' } })
    expect(await goAway).toEqual({ type: 'go-away', timeLeftMs: 10_000 })
    connection.sendText('still here')
    expect(await peer.nextMessage()).toEqual({ realtimeInput: { text: 'still here' } })
  })

  test('garbage is logged and passed over', async () => {
    const { server, connect, events, nextEvent, log } = await setUpGemini()
    await connect()
    const peer = await server.nextConnection()
    const done = nextEvent('turn-complete')
    peer.send('not json')
    peer.send(Uint8Array.of(0, 255, 254, 1))
    peer.send('null')
    peer.send({ toolCall: { functionCalls: 7 } })
    peer.send({ serverContent: { modelTurn: { parts: [{ inlineData: { data: 42 } }] } } })
    peer.send({ serverContent: { turnComplete: true } })
    await done
    expect(events.map((event) => event.type)).toEqual(['turn-complete'])
    expect(log.filter((line) => line.includes('could not be read'))).toHaveLength(5)
  })

  test('a listener that throws ends nothing', async () => {
    const seen: string[] = []
    const last = Promise.withResolvers<void>()
    const { server, connect, log } = await setUpGemini(
      {},
      {
        onEvent(event) {
          seen.push(event.type)
          if (event.type === 'turn-complete') last.resolve()
          throw new Error('listener bug')
        },
      },
    )
    await connect()
    const peer = await server.nextConnection()
    peer.send({ serverContent: { generationComplete: true } })
    peer.send({ serverContent: { turnComplete: true } })
    await last.promise
    expect(seen).toEqual(['generation-complete', 'turn-complete'])
    expect(log.join()).toContain('listener bug')
  })

  test.each([
    [1000, ''],
    [1007, 'Request contains an invalid argument.'],
    [1008, 'Operation is not implemented'],
    [1011, 'Deadline expired'],
  ])('an unexpected close with %i is told once, and late sends are ignored', async (code, reason) => {
    const { server, connect, events, nextEvent } = await setUpGemini()
    const connection = await connect()
    const peer = await server.nextConnection()
    const closed = nextEvent('closed')
    peer.send({ serverContent: { outputTranscription: { text: 'Good mor' } } })
    peer.closeWith(code, reason)
    expect(await closed).toEqual({ type: 'closed', code, reason, expected: false })
    connection.sendAudio(new Int16Array(160))
    connection.sendText('x')
    connection.requestTurn('x')
    connection.addHistory([{ speaker: 'ai', text: 'x' }])
    connection.sendToolResult('f1', 'x', {})
    connection.close()
    connection.close()
    expect(connection.bufferedBytes).toBe(0)
    expect(events.map((event) => event.type)).toEqual(['output-text-delta', 'closed'])
  })

  test('a cut socket is told as 1006', async () => {
    const { server, connect, nextEvent } = await setUpGemini()
    await connect()
    const closed = nextEvent('closed')
    const peer = await server.nextConnection()
    peer.cut()
    expect(await closed).toMatchObject({ code: 1006, expected: false })
  })

  test('our close says 1000, is told once as expected, and nothing comes after it', async () => {
    const { server, connect, events, nextEvent } = await setUpGemini()
    const connection = await connect()
    const peer = await server.nextConnection()
    const closed = nextEvent('closed')
    connection.close()
    connection.close()
    peer.send({ serverContent: { outputTranscription: { text: 'late' } } })
    expect(await closed).toMatchObject({ type: 'closed', expected: true })
    expect(await peer.closed).toEqual({ code: 1000, reason: '' })
    expect(events).toHaveLength(1)
  })

  test('a peer that does not answer our close is cut', async () => {
    const { server, connect, nextEvent } = await setUpGemini({ ignoreClose: true })
    const connection = await connect()
    await server.nextConnection()
    const closed = nextEvent('closed')
    connection.close()
    expect(await closed).toMatchObject({ expected: true })
  })

  test('what the network does not take is counted', async () => {
    const { server, connect } = await setUpGemini()
    const connection = await connect()
    await server.nextConnection()
    connection.sendAudio(new Int16Array(4_000_000))
    expect(connection.bufferedBytes).toBeGreaterThan(1_000_000)
  })
})

function toolResponse(id: string, response: unknown): unknown {
  return {
    toolResponse: { functionResponses: [{ id, name: 'get_services', scheduling: 'WHEN_IDLE', response }] },
  }
}
