import { expect, it } from 'vitest'
import { sipTarget } from './sip-target.ts'

const here = 'http://localhost:8000'
const nothing = { said: null, own_livekit_url: null, api_livekit_url: null, api_url: here }

it.each([
  ['nowhere without LiveKit', {}, null],
  ['where the person says', { said: { host: 'sip.example.com', port: 5080 } }, 'sip.example.com:5080'],
  [
    "where this machine's own setting leads",
    { own_livekit_url: 'wss://livekit.example.com' },
    'livekit.example.com:5060',
  ],
  [
    'where the API says LiveKit is',
    { api_livekit_url: 'ws://livekit.internal:7880' },
    'livekit.internal:5060',
  ],
  ["to this machine, when it is the API's", { api_livekit_url: 'ws://127.0.0.1:7880' }, '127.0.0.1:5060'],
  [
    "to the API's machine, when LiveKit runs beside it",
    { api_livekit_url: 'ws://localhost:7880', api_url: 'https://calls.example.com' },
    'calls.example.com:5060',
  ],
  ['to an IPv6 address', { own_livekit_url: 'ws://[2001:db8::1]:7880' }, '2001:db8::1:5060'],
])('a test call goes %s', (_, some, expected) => {
  const target = sipTarget({ ...nothing, ...some })
  expect(target === null ? null : `${target.host}:${target.port}`).toBe(expected)
})

it('knows what was said from what was guessed', () => {
  const said = { host: 'sip.example.com', port: 5060 }
  expect(sipTarget({ ...nothing, said })?.isSaid).toBe(true)
  expect(sipTarget({ ...nothing, api_livekit_url: 'ws://127.0.0.1:7880' })?.isSaid).toBe(false)
})
