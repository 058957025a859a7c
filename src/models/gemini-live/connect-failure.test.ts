import { describe, expect, test } from 'vitest'
import { explainClientError, explainEarlyEnd, scrub } from './connect-failure.ts'

describe('the end of a connection that never was ready', () => {
  test.each([
    [1007, 'API key not valid. Please pass a valid API key.', 'rejected_key', false],
    [1008, 'Your API key was reported as leaked.', 'rejected_key', false],
    [1008, 'Permission denied on resource project x.', 'rejected_key', false],
    [1007, 'Request contains an invalid argument.', 'invalid_setup', false],
    [1008, 'models/nope is not found for API version v1beta', 'invalid_setup', false],
    [1011, 'RESOURCE_EXHAUSTED: You exceeded your current quota', 'overloaded', true],
    [1011, '429 Too Many Requests', 'overloaded', true],
    [1013, '', 'overloaded', true],
    [1011, 'Internal error encountered.', 'closed', true],
    [1000, '', 'closed', true],
    [1006, '', 'closed', true],
  ])('%i "%s" is %s', (code, reason, failure, retryable) => {
    expect(explainEarlyEnd({ code, reason, error: null })).toMatchObject({ failure, retryable, code })
  })

  test.each([
    [401, 'rejected_key'],
    [403, 'rejected_key'],
    [404, 'invalid_setup'],
    [429, 'overloaded'],
    [503, 'overloaded'],
  ])('HTTP %i is %s', (status, failure) => {
    const error = new Error(`Unexpected server response: ${status}`)
    expect(explainEarlyEnd({ code: 1006, reason: '', error })).toMatchObject({ failure, code: status })
  })

  test('what the client throws: credentials, or a setup it cannot write', () => {
    expect(explainClientError(new Error('Could not load the default credentials.')).failure).toBe(
      'rejected_key',
    )
    expect(explainClientError(new Error('transparent parameter is not supported')).failure).toBe(
      'invalid_setup',
    )
  })

  test('no key in any text', () => {
    const url = 'wss://host//ws/x?key=AIzaSyDsecretsecret&alt=1 access_token=tok Bearer ya29.abc'
    expect(scrub(url)).toBe('wss://host//ws/x?key=***&alt=1 access_token=*** ***')
    expect(explainClientError(new Error(`Invalid URL: ${url}`)).message).not.toMatch(/secret|tok |ya29/)
  })
})
