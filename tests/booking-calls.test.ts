import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { createCallerVoice, type CallerVoice } from '../src/cli/caller-voice.ts'
import { placeCall } from './support/place-call.ts'
import { startSystem, type TestSystem } from './support/start-system.ts'

let system: TestSystem
let voice: CallerVoice
beforeAll(async () => {
  voice = createCallerVoice()
  system = await startSystem()
})
afterAll(async () => {
  await system.stop()
  await voice.close()
})

it('books by words in a practice call, and the owner sees the appointment and its history', async () => {
  const call = await placeCall(system, voice, { to: '+1234567890', from: '+15550001111' })
  await call.ask("I'd like a cleaning next Tuesday")
  expect(call.said('ai').at(-1)).toMatch(/Tuesday, .* with Anna Kowalski/)
  await call.ask('The first one, please')
  expect(call.said('ai').at(-1)).toMatch(
    /^It is booked: Cleaning with Anna Kowalski on Tuesday, .*Emma Carter/,
  )
  await call.ask('Goodbye')
  expect(await call.over).toBe('goodbye')

  const owner = await system.owner()
  const { items: businesses } = await dataOf(owner.GET('/api/businesses'))
  const business_id = businesses.find(({ name }) => name === 'Bright Smile Dental')?.id ?? ''
  const path = { business_id }
  const { items } = await dataOf(
    owner.GET('/api/businesses/{business_id}/appointments', {
      params: { path, query: { status: 'booked' } },
    }),
  )
  const booked = items.find(({ call_id }) => call_id === call.started()?.call_id)
  expect(booked).toMatchObject({
    customer_name: 'Emma Carter',
    service_name: 'Cleaning',
    staff_name: 'Anna Kowalski',
  })
  const history = await dataOf(
    owner.GET('/api/businesses/{business_id}/appointments/{appointment_id}/history', {
      params: { path: { ...path, appointment_id: booked?.id ?? '' } },
    }),
  )
  expect(history).toMatchObject([{ action: 'booked', by_kind: 'call', call_id: booked?.call_id }])
})
