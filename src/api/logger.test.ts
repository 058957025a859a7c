import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLogger } from './logger.ts'

function logged(show_pii: boolean): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  const log = createLogger({ level: 'info', show_pii, name: 'test' }, destination)
  log.info({ call_id: 'c1', pii: { caller_number: '+4930123456' } }, 'call opened')
  log.info({ call: { pii: { words: 'my knee hurts' } } }, 'turn')
  log.info(
    { req: { headers: { authorization: 'Bearer sbk_secret' } }, call_token: 'eyJ', token: 'abc' },
    'request',
  )
  return lines
}

describe('the log', () => {
  test('keeps personal data to itself', () => {
    const text = JSON.stringify(logged(false))
    expect(text).toContain('c1')
    expect(text).not.toMatch(/4930123456|my knee hurts/)
  })

  test('shows personal data when it is told to, tokens never', () => {
    const text = JSON.stringify(logged(true))
    expect(text).toMatch(/4930123456/)
    expect(text).toMatch(/my knee hurts/)
    expect(text).not.toMatch(/sbk_secret|eyJ|"abc"/)
  })
})
