import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import {
  bareSocket,
  callStandIn,
  clientOf,
  LIVE_PATH,
  setUpStandIn,
} from '../../../tests/support/stand-in-client.ts'

describe('the door', () => {
  test('both spellings of the path, and no other', async () => {
    const { url } = await setUpStandIn()
    const base = url.replace('http', 'ws')
    for (const path of [
      `/ws/${LIVE_PATH}?key=x`,
      `//ws/${LIVE_PATH}?key=x`,
      `//ws/${LIVE_PATH.replace('beta', 'alpha')}Constrained?access_token=x`,
    ]) {
      expect(await bareSocket(base + path, '{}')).toMatchObject({
        code: 1007,
        reason: 'The first message must contain setup.',
      })
    }
    await expect(bareSocket(`${base}/ws/else`, null)).rejects.toThrow('404')
  })

  test.each([
    ['not JSON', 'hello', /Invalid JSON/],
    ['no model', '{"setup":{}}', /model is required/],
    [
      'a voice that is none',
      '{"setup":{"model":"m","generationConfig":{"speechConfig":{"voiceConfig":{"prebuiltVoiceConfig":{"voiceName":"Bob"}}}}}}',
      /Bob is not supported/,
    ],
  ])('%s', async (_, first, reason) => {
    const { url } = await setUpStandIn()
    const end = await bareSocket(`${url.replace('http', 'ws')}/ws/${LIVE_PATH}?key=x`, first)
    expect(end).toMatchObject({ code: 1007, reason: expect.stringMatching(reason) })
  })

  test('a wrong key is refused before setup, on both sides, and no key is ever logged', async () => {
    const standIn = await setUpStandIn({ requiredKey: 'right-key' })
    const end = await bareSocket(`${standIn.url.replace('http', 'ws')}//ws/${LIVE_PATH}?key=wrong-key`, null)
    expect(end).toMatchObject({ code: 1007, reason: expect.stringMatching(/API key not valid/) })
    await expect(
      clientOf(standIn, 'wrong-key').models.generateContent({ model: 'm', contents: 'hi' }),
    ).rejects.toThrow(/API key not valid/)
    const call = await callStandIn(standIn, { apiKey: 'right-key' })
    call.session.sendRealtimeInput({ text: 'Hi' })
    await call.turn()
    expect(standIn.log.join('\n')).not.toMatch(/right-key|wrong-key|key=/)
  })

  test('an unknown resumption handle is refused', async () => {
    const { url } = await setUpStandIn()
    const setup = { setup: { model: 'models/m', sessionResumption: { handle: 'gone' } } }
    const end = await bareSocket(`${url.replace('http', 'ws')}/ws/${LIVE_PATH}?key=x`, JSON.stringify(setup))
    expect(end).toMatchObject({ code: 1008, reason: expect.stringMatching(/not found/) })
  })

  test('Google’s messages come in binary frames', async () => {
    const { url } = await setUpStandIn()
    const ws = new WebSocket(`${url.replace('http', 'ws')}/ws/${LIVE_PATH}?key=x`)
    ws.on('open', () => ws.send('{"setup":{"model":"models/m"}}'))
    const isBinary = await new Promise((resolve) => void ws.once('message', (_, binary) => resolve(binary)))
    expect(isBinary).toBe(true)
    ws.close()
    const code = await new Promise((resolve) => void ws.once('close', resolve))
    expect(code).toBe(1000)
  })
})
