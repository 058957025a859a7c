import { describe, expect, test } from 'vitest'
import { failureOf, setUpGemini } from '../../../tests/support/gemini-client.ts'

describe('resumption and history', () => {
  const history = [
    { speaker: 'caller' as const, text: 'Hello?' },
    { speaker: 'ai' as const, text: 'Good morning.' },
  ]
  const clientContent = {
    turns: [
      { role: 'user', parts: [{ text: 'Hello?' }] },
      { role: 'model', parts: [{ text: 'Good morning.' }] },
    ],
    turnComplete: false,
  }

  test('without a handle the history goes first', async () => {
    const { server, connect } = await setUpGemini({}, { history })
    const connection = await connect()
    connection.sendText('next')
    const peer = await server.nextConnection()
    expect(await peer.nextMessage()).toEqual({ clientContent })
    expect(await peer.nextMessage()).toEqual({ realtimeInput: { text: 'next' } })
  })

  test('with a handle that is taken, history is not sent on top', async () => {
    const { server, connect } = await setUpGemini({}, { history, resumptionHandle: 'h1' })
    const connection = await connect()
    connection.sendText('next')
    const peer = await server.nextConnection()
    expect(peer.setup['sessionResumption']).toEqual({ handle: 'h1' })
    expect(await peer.nextMessage()).toEqual({ realtimeInput: { text: 'next' } })
  })

  test('a handle that is refused: once more, with the history instead', async () => {
    const { server, connect } = await setUpGemini(
      {
        onSetup(connection) {
          const resumption = connection.setup['sessionResumption'] as { handle?: string }
          if (resumption.handle !== undefined) connection.closeWith(1007, 'Invalid session handle')
          else connection.send({ setupComplete: {} })
        },
      },
      { history, resumptionHandle: 'stale' },
    )
    await connect()
    await server.nextConnection()
    const peer = await server.nextConnection()
    expect(await peer.nextMessage()).toEqual({ clientContent })
  })

  test('a refused key is not tried twice', async () => {
    const { server, connect } = await setUpGemini(
      { onSetup: (c) => c.closeWith(1008, 'API key expired') },
      { resumptionHandle: 'h1' },
    )
    expect(await failureOf(connect())).toMatchObject({ failure: 'rejected_key' })
    await server.nextConnection()
    const second = await Promise.race([server.nextConnection(), Promise.resolve('none')])
    expect(second).toBe('none')
  })
})
