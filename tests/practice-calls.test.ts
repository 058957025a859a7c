import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { levelDbfs } from '#audio/level.ts'
import { createCallerVoice, type CallerVoice } from '../src/cli/caller-voice.ts'
import { placeCall } from './support/place-call.ts'
import { startSystem, type TestSystem } from './support/start-system.ts'

const dental = '+1234567890'
const garage = '+0987654321'

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

describe.concurrent('a practice call', () => {
  it('is answered by the right name and greeting, and stands in the log with both sides’ words', async () => {
    const call = await placeCall(system, voice, { to: dental })
    expect(call.started()).toMatchObject({
      business_name: 'Bright Smile Dental',
      ai_name: 'Sarah',
      model_kind: 'stand-in',
    })
    expect(call.said('ai')).toContain(
      'Hello! Thank you for calling Bright Smile Dental. How may I help you today?',
    )
    await call.ask('When are you open?')
    await call.ask('Goodbye')
    expect(await call.over).toBe('goodbye')
    expect(levelDbfs(call.hearing.recording())).toBeGreaterThan(-40)
    expect(call.notices).toContainEqual(
      expect.objectContaining({ type: 'tool', name: 'get_business_hours', status: 'ok' }),
    )

    const owner = await system.owner()
    const { items } = await dataOf(owner.GET('/api/businesses'))
    const business = items.find(({ name }) => name === 'Bright Smile Dental')
    const params = { path: { business_id: business?.id ?? '', call_id: call.started()?.call_id ?? '' } }
    const detail = await dataOf(owner.GET('/api/businesses/{business_id}/calls/{call_id}', { params }))
    expect(detail).toMatchObject({
      line: 'practice',
      dialed_number: dental,
      caller_number: null,
      model_kind: 'stand-in',
      end_reason: 'goodbye',
    })
    const words = (speaker: string) =>
      detail.turns.filter((turn) => turn.speaker === speaker).map((turn) => turn.text)
    expect(words('caller')).toEqual(['When are you open?', 'Goodbye'])
    expect(words('ai')).toEqual(call.said('ai'))
    expect(detail.tool_calls.map((tool) => tool.tool_name)).toEqual(['get_business_hours', 'end_call'])
  })

  it('greets a returning caller by name', async () => {
    const call = await placeCall(system, voice, { to: dental, from: '+15550001111' })
    expect(call.said('ai')).toContain(
      'Hello Emma Carter! Thank you for calling Bright Smile Dental. How may I help you today?',
    )
    call.hangUp()
    expect(await call.over).toBe('caller_hangup')
  })

  it('reaches the other business under the other number, in its voice', async () => {
    const call = await placeCall(system, voice, { to: garage, from: '+15550001111' })
    expect(call.started()).toMatchObject({ business_name: 'Kiran Motors', ai_name: 'Arjun' })
    expect(call.said('ai')).toContain('Kiran Motors, Arjun speaking. What can I do for you?')
    call.hangUp()
    await call.over
  })

  it('to a number that nobody owns hears a neutral sentence, and is recorded as unrouted', async () => {
    const call = await placeCall(system, voice, { to: '+15557770000' })
    expect(await call.over).toBe('unrouted')
    expect(levelDbfs(call.hearing.recording())).toBeGreaterThan(-40)
    expect(JSON.stringify(call.notices)).not.toMatch(/Bright|Kiran|Sarah|Arjun/)
    const { items } = await dataOf(system.operator.GET('/api/operator/unrouted-calls'))
    expect(items).toMatchObject([
      { dialed_number: '+15557770000', end_reason: 'unrouted', business_id: null },
    ])
  })

  it('never hears another call to the same business', async () => {
    const [first, second] = await Promise.all([
      placeCall(system, voice, { to: dental, from: '+15550001111' }),
      placeCall(system, voice, { to: dental, from: '+15550002222' }),
    ])
    await Promise.all([first.ask('My name is Alberta Quill'), second.ask('When are you open?')])
    for (const call of [first, second]) call.hangUp()
    await Promise.all([first.over, second.over])
    expect(first.said('caller')).toEqual(['My name is Alberta Quill'])
    expect(second.said('caller')).toEqual(['When are you open?'])
    expect(JSON.stringify(first.notices)).not.toMatch(/Robert|get_business_hours/)
    expect(JSON.stringify(second.notices)).not.toMatch(/Emma|Alberta/)
    expect(first.started()?.call_id).not.toBe(second.started()?.call_id)
  })

  it('is answered with what the business wrote down, and leaves a gap where it wrote nothing', async () => {
    const call = await placeCall(system, voice, { to: dental })
    await call.ask('Where can I park?')
    expect(call.said('ai').at(-1)).toMatch(/garage next door at 110 West 45th Street/)
    await call.ask('Do you have a swimming pool?')
    expect(call.said('ai').at(-1)).toMatch(/do not have that information.+take a message/)
    call.hangUp()
    await call.over
    const owner = await system.owner()
    const { items } = await dataOf(owner.GET('/api/businesses'))
    const business_id = items.find(({ name }) => name === 'Bright Smile Dental')?.id ?? ''
    const gaps = await dataOf(
      owner.GET('/api/businesses/{business_id}/gaps', { params: { path: { business_id } } }),
    )
    expect(gaps.items).toMatchObject([
      { question: 'Do you have a swimming pool?', state: 'open', call_id: call.started()?.call_id },
    ])
  })

  it('may be typed', async () => {
    const call = await placeCall(system, voice, { to: dental })
    const typedAt = performance.now()
    call.type('Which services do you offer?')
    await call.hearing.doneAfter(typedAt, 20_000)
    expect(call.said('caller')).toEqual(['Which services do you offer?'])
    expect(call.said('ai').at(-1)).toMatch(/Cleaning/)
    call.hangUp()
    await call.over
  })
})
