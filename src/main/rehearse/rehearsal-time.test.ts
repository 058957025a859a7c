import { afterEach, expect, test } from 'vitest'
import { createRehearsalTime, timeFrom, type RehearsalTime } from './rehearsal-time.ts'

let time: RehearsalTime
afterEach(() => time.close())

const passed = (ms: number) => new Promise<void>((resolve) => void time.after(ms, resolve))

test('runs faster than the real one, and timers see the moment at which they were due', async () => {
  time = createRehearsalTime(50)
  const began = time.now()
  const realBegan = performance.now()
  await passed(2_000)
  expect(time.now() - began).toBeGreaterThanOrEqual(2_000)
  expect(performance.now() - realBegan).toBeLessThan(1_500)
})

test('timers run in their order, and those called off do not', async () => {
  time = createRehearsalTime(50)
  const seen: string[] = []
  time.after(300, () => seen.push('third'))
  time.after(100, () => seen.push('first'))
  time.after(200, () => seen.push('never'))()
  time.after(100, () => seen.push('second'))
  await passed(400)
  expect(seen).toEqual(['first', 'second', 'third'])
})

test('stands still while work is done', async () => {
  time = createRehearsalTime(50)
  const { promise, resolve } = Promise.withResolvers<void>()
  const work = time.during(promise)
  const began = time.now()
  await new Promise((done) => setTimeout(done, 50))
  expect(time.now()).toBe(began)
  resolve()
  await work
  await passed(100)
  expect(time.now()).toBeGreaterThan(began)
})

test('a process that stood still does not make up for it', async () => {
  time = createRehearsalTime(1)
  const began = time.now()
  const until = performance.now() + 300
  while (performance.now() < until);
  await passed(1)
  expect(time.now() - began).toBeLessThan(100)
})

test('is another day for whoever lives then', async () => {
  time = createRehearsalTime(10)
  const then = timeFrom(new Date('2027-03-14T06:59:59.000Z'), time)
  await new Promise<void>((resolve) => void then.after(1_500, resolve))
  expect(then.dates.now().toISOString()).toMatch(/^2027-03-14T07:00:00/)
})
