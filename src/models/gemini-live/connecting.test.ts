import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { failureOf, geminiClient, setUpGemini, testKey } from '../../../tests/support/gemini-client.ts'

describe('connecting', () => {
  test('setup goes over the wire as Gemini wants it', async () => {
    const { server, connect } = await setUpGemini()
    await connect()
    const { path, setup } = await server.nextConnection()
    expect(path).toBe(
      `//ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=${testKey}`,
    )
    expect(setup).toMatchObject({
      model: 'models/gemini-3.8-live',
      generationConfig: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } },
      },
      systemInstruction: { parts: [{ text: 'You are Sarah.' }] },
      sessionResumption: {},
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      contextWindowCompression: { triggerTokens: '25600', slidingWindow: { targetTokens: '12800' } },
      realtimeInputConfig: { automaticActivityDetection: { silenceDurationMs: 600 } },
    })
  })

  test('a slow setup within the deadline is awaited, and no event comes before the connection', async () => {
    let ready: (() => void) | undefined
    const { server, connect, events, nextEvent } = await setUpGemini({
      onSetup(connection) {
        ready = () => {
          connection.send({ serverContent: { outputTranscription: { text: 'early' } } })
          connection.send({ setupComplete: {} })
          connection.send({ sessionResumptionUpdate: { newHandle: 'h1', resumable: true } })
        }
      },
    })
    const connecting = connect()
    await server.nextConnection()
    const handle = nextEvent('resumption-handle')
    ready?.()
    await connecting
    expect(events).toEqual([])
    await handle
    expect(events.map((event) => event.type)).toEqual(['output-text-delta', 'resumption-handle'])
  })

  test.each([
    [1000, '', 'closed'],
    [1007, `API key not valid: key=${testKey}`, 'rejected_key'],
    [1007, 'Request contains an invalid argument.', 'invalid_setup'],
    [1008, 'models/x is not found', 'invalid_setup'],
    [1011, 'RESOURCE_EXHAUSTED', 'overloaded'],
    [1011, 'Internal error encountered.', 'closed'],
  ])('a close with %i "%s" before setupComplete is %s', async (code, reason, failure) => {
    const { connect, events, log } = await setUpGemini({ onSetup: (c) => c.closeWith(code, reason) })
    const error = await failureOf(connect())
    expect(error).toMatchObject({ name: 'ModelConnectError', failure, code })
    expect(String(error['message'])).not.toContain(testKey)
    expect(log.join()).not.toContain(testKey)
    expect(events).toEqual([])
  })

  test('a cut socket before setupComplete', async () => {
    const { connect } = await setUpGemini({ onSetup: (c) => c.cut() })
    expect(await failureOf(connect())).toMatchObject({ failure: 'closed', code: 1006 })
  })

  test.each([
    [401, 'rejected_key'],
    [429, 'overloaded'],
  ])('an upgrade refused with %i is %s', async (refuseWith, failure) => {
    const { connect } = await setUpGemini({ refuseWith })
    expect(await failureOf(connect())).toMatchObject({ failure, code: refuseWith })
  })

  test('a tool whose schema cannot be put into words', async () => {
    const parameters = { type: 'object', properties: { x: null } }
    const { connect } = await setUpGemini({}, { tools: [{ name: 'x', description: 'x', parameters }] })
    expect(await failureOf(connect())).toMatchObject({ failure: 'invalid_setup', retryable: false })
  })

  test('a port where nobody listens', async () => {
    const { connect } = geminiClient(`http://127.0.0.1:${await unusedPort()}`, {})
    expect(await failureOf(connect())).toMatchObject({ failure: 'refused', retryable: true })
  })

  test('a server that accepts and says nothing runs into the deadline, and its socket is closed', async () => {
    const { server, connect } = await setUpGemini({ onSetup: () => {} }, { deadlineMs: 150 })
    const error = failureOf(connect())
    const { closed } = await server.nextConnection()
    expect(await error).toMatchObject({ failure: 'deadline' })
    expect((await closed).code).toBe(1006)
  })

  test('a port that accepts but never answers the upgrade runs into the deadline too', async () => {
    const mute = createServer()
    mute.listen(0, '127.0.0.1')
    await once(mute, 'listening')
    onTestFinished(() => void mute.close())
    const ended = once(mute, 'connection').then(([socket]) => once(socket.resume(), 'close'))
    const { connect } = geminiClient(`http://127.0.0.1:${(mute.address() as AddressInfo).port}`, {
      deadlineMs: 150,
    })
    expect(await failureOf(connect())).toMatchObject({ failure: 'deadline' })
    await ended
  })

  test('giving up while connecting closes the socket and leaves no listener', async () => {
    const controller = new AbortController()
    const { server, connect } = await setUpGemini({ onSetup: () => {} }, { signal: controller.signal })
    const error = failureOf(connect())
    const { closed } = await server.nextConnection()
    controller.abort()
    expect(await error).toMatchObject({ failure: 'aborted', retryable: false })
    await closed
  })

  test('a signal that was given up already opens no socket', async () => {
    const { server, connect } = await setUpGemini({}, { signal: AbortSignal.abort() })
    expect(await failureOf(connect())).toMatchObject({ failure: 'aborted' })
    expect(server.openCount).toBe(0)
  })

  test('a signal given up later does not end a connection that stands', async () => {
    const controller = new AbortController()
    const { server, connect } = await setUpGemini({}, { signal: controller.signal })
    const connection = await connect()
    const peer = await server.nextConnection()
    controller.abort()
    connection.sendText('still here')
    expect(await peer.nextMessage()).toEqual({ realtimeInput: { text: 'still here' } })
  })

  test('setupComplete before the setup harms nobody', async () => {
    const { connect } = await setUpGemini({
      onSetup(connection) {
        connection.send('[1')
        connection.send({ setupComplete: {} })
        connection.send({ setupComplete: {} })
      },
    })
    await connect()
  })
})

async function unusedPort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
