import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

test('as a process of its own it tells its parent where it is, and ends with it', async () => {
  const child = fork(new URL('./main.ts', import.meta.url), ['--at-once', '--log-level', 'silent'], {
    execArgv: [],
  })
  const [message] = (await once(child, 'message')) as [{ type: string; url: string }]
  expect(message).toEqual({ type: 'listening', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })
  const answer = await fetch(`${message.url}/v1beta/models/m:embedContent`, {
    method: 'POST',
    body: JSON.stringify({ content: { parts: [{ text: 'hello' }] }, outputDimensionality: 8 }),
  })
  expect(await answer.json()).toEqual({ embedding: { values: expect.any(Array) } })
  child.disconnect()
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})
