import { expect, test } from 'vitest'
import { wasTold } from './recording-consent.ts'

const notice = 'This call is recorded.'

test.each([
  ['the whole greeting', 'Hello! How may I help? This call is recorded.', true],
  ['another punctuation', 'Hello, this call is recorded', true],
  ['a greeting that was cut off', 'Hello! How may I help? This call is', false],
  ['part of a longer word', 'Hello! This call is recordedly odd', false],
  ['nothing', '', false],
  ['words that are not kept', null, null],
])('who heard %s', (_, heard, told) => {
  expect(wasTold({ notice, heard })).toBe(told)
})

test('where nothing is said of it, nobody was told', () => {
  expect(wasTold({ notice: null, heard: 'Hello!' })).toBe(false)
})
