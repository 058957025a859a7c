import { expect, test } from 'vitest'
import { createSpeechCache } from './speech-cache.ts'

const speech = (samples: number) => ({ pcm: new Int16Array(samples) })

test('what was not used for longest goes first', () => {
  const cache = createSpeechCache(400)
  cache.set('a', speech(100))
  cache.set('b', speech(100))
  cache.get('a')
  cache.set('c', speech(100))
  expect(cache.get('b')).toBeUndefined()
  expect(cache.get('a')).toBeDefined()
  expect(cache.get('c')).toBeDefined()
})

test('setting a key again does not count it twice', () => {
  const cache = createSpeechCache(400)
  cache.set('a', speech(100))
  cache.set('a', speech(100))
  cache.set('b', speech(100))
  expect(cache.get('a')).toBeDefined()
  expect(cache.get('b')).toBeDefined()
})

test('one entry larger than the cache is kept until the next', () => {
  const cache = createSpeechCache(10)
  cache.set('large', speech(100))
  expect(cache.get('large')).toBeDefined()
  cache.set('small', speech(1))
  expect(cache.get('large')).toBeUndefined()
})
