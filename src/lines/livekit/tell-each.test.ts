import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { tellEach } from './tell-each.ts'

it('tells each listener, also after one that throws or rejects', async () => {
  const emitter = new EventEmitter()
  const told: unknown[] = []
  const errors: unknown[] = []
  emitter.on('event', () => {
    throw new Error('first')
  })
  const rejects: () => unknown = () => Promise.reject(new Error('second'))
  emitter.on('event', rejects)
  emitter.once('event', (value) => told.push(value))
  emitter.on('event', (value) => told.push(value))
  const tell = (value: number) =>
    tellEach(emitter.rawListeners('event'), [value], (error) => errors.push(error))
  tell(1)
  tell(2)
  await Promise.resolve()
  expect(told).toEqual([1, 1, 2])
  expect(errors.map(String).toSorted()).toEqual([
    'Error: first',
    'Error: first',
    'Error: second',
    'Error: second',
  ])
})
