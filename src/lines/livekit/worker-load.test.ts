import { expect, it } from 'vitest'
import { workerLoad } from './worker-load.ts'

const idle = { calls: 0, maxCalls: 10, cpu: 0, loop: 0 }

it.each([
  ['nothing to do', idle, 0],
  ['half full', { ...idle, calls: 5 }, 0.325],
  ['a busy machine is less wanted than a full one', { ...idle, cpu: 0.9 }, 0.585],
  ['a busy event loop', { ...idle, loop: 1 }, 0.65],
  ['never above LiveKit’s threshold while there is room', { calls: 9, maxCalls: 10, cpu: 1, loop: 1 }, 0.65],
  ['full', { ...idle, calls: 10 }, 1],
])('%s', (_, use, load) => {
  expect(workerLoad(use)).toBeCloseTo(load)
})
