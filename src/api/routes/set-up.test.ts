import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ModelAccess } from '#actions/ports/operations.ts'
import { industryTemplates } from '#domain/industries/index.ts'
import type { Login, TestApi } from '../../../tests/support/api.ts'
import { startTestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let model: ModelAccess
const rendered: string[] = []

beforeAll(async () => {
  const speech = {
    render: async ({ voice }: { voice: string }) => {
      rendered.push(voice)
      if (voice === 'Puck' && rendered.filter((each) => each === 'Puck').length === 1)
        throw new Error('503 from the vendor')
      return new Uint8Array(480).fill(1)
    },
  }
  model = {
    kind: 'stand-in',
    name: 'gemini-test',
    trial: async () => ({ outcome: 'failed', failure: 'refused', message: 'Nobody is there.' }),
  }
  api = await startTestApi({}, { deps: { speech, model } })
  owner = await api.signUp('owner@example.com')
})
afterAll(() => api.close())

const garage = industryTemplates.en.find(({ id }) => id === 'garage')
const setUp = {
  business: { name: 'Kiran Motors', timezone: 'Europe/Berlin', country: 'DE', ai_phone_number: '030 123456' },
  role: { ai_name: 'Mia', voice_style: 'kore', ...garage?.role },
  hours: garage?.hours,
  services: garage?.services,
  staff: [{ name: 'Sam', title: 'Mechanic' }],
  knowledge: garage?.knowledge,
}
const create = (body: unknown) => api.send('POST', '/api/set-up', { token: owner.token, body })
const mine = async () => (await api.send('GET', '/api/me', { token: owner.token })).body.businesses

describe('GET /api/industry-templates', () => {
  const get = (query = '') => api.send('GET', `/api/industry-templates${query}`, { token: owner.token })

  it('are in English, or in another language that they are written in', async () => {
    const names = async (query?: string) => {
      const { body } = await get(query)
      return (body as { id: string; name: string }[]).find(({ id }) => id === 'garage')?.name
    }
    expect(await names()).toBe('Car garage')
    expect(await names('?language=de')).toBe('Autowerkstatt')
    expect((await get('?language=xx')).body.error.code).toBe('invalid_request')
  })
})

describe('POST /api/set-up', () => {
  it('makes a business that can take a call, with all that was gathered', async () => {
    const { status, body } = await create(setUp)
    expect(status).toBe(201)
    expect(body.ai_phone_number).toBe('+4930123456')
    const get = async (path: string) => (await api.send('GET', path, { token: owner.token })).body
    const at = `/api/businesses/${body.id}`
    expect(await get(`/api/ai/roles/${body.id}`)).toMatchObject([{ ai_name: 'Mia', voice_style: 'Kore' }])
    expect((await get(`${at}/services`)).items).toHaveLength(garage?.services.length ?? 0)
    expect((await get(`${at}/knowledge`)).items).toHaveLength(garage?.knowledge.length ?? 0)
    const { items: staff } = await get(`${at}/staff`)
    expect(staff[0].service_ids).toHaveLength(garage?.services.length ?? 0)
    expect(await get(`${at}/staff/${staff[0].id}/availability`)).toHaveLength(garage?.hours.length ?? 0)
    expect(await get(`${at}/hours`)).toHaveLength(garage?.hours.length ?? 0)
  })

  it('leaves nothing behind when it is refused', async () => {
    const before = await mine()
    const greeting = await create({ ...setUp, role: { ...setUp.role, greeting_message: 'Hi {weather}' } })
    expect(greeting.body.error.code).toBe('unknown_template_variable')
    const taken = await create(setUp)
    expect(taken.body.error.code).toBe('phone_number_taken')
    const [period] = setUp.hours ?? []
    const twice = {
      ...setUp,
      business: { ...setUp.business, ai_phone_number: null },
      hours: [period, period],
    }
    expect((await create(twice)).body.error.code).toBe('invalid_request')
    expect(await mine()).toEqual(before)
  })
})

describe('voices', () => {
  it('are thirty, told with who speaks their samples', async () => {
    const { body } = await api.send('GET', '/api/voices', { token: owner.token })
    expect(new Set(body.voices.map(({ name }: { name: string }) => name)).size).toBe(30)
    expect(body.spoken_by).toBe(api.deps.model.kind)
  })

  it('can be heard, each rendered once; a vendor that was away is asked again', async () => {
    const hear = (voice: string) =>
      api.app.inject({
        url: `/api/voices/${voice}/sample`,
        headers: { authorization: `Bearer ${owner.token}` },
      })
    expect((await hear('Puck')).statusCode).toBe(500)
    const first = await hear('Puck')
    expect(first.headers['content-type']).toBe('audio/pcm')
    expect(first.rawPayload).toHaveLength(480)
    await hear('puck')
    expect(rendered.filter((voice) => voice === 'Puck')).toHaveLength(2)
    expect((await hear('Nobody')).statusCode).toBe(422)

    expect(first.headers['cache-control'], 'heard anew when there is a key').toBe('no-store')
    model.kind = 'gemini-live'
    expect((await hear('Puck')).headers['cache-control']).toBe('private, max-age=86400')
    model.kind = 'stand-in'
  })
})

describe('POST /api/businesses/:id/role-preview', () => {
  it('shows the words for a new and a returning caller, and what is wrong with them', async () => {
    const [{ id }] = await mine()
    const preview = async (greeting_message: string) =>
      (
        await api.send('POST', `/api/businesses/${id}/role-preview`, {
          token: owner.token,
          body: {
            ai_name: 'Mia',
            personality: 'Brisk.',
            greeting_message,
            system_prompt: 'For {business_name}.',
          },
        })
      ).body
    const good = await preview('Hello {customer_name}! This is {ai_name}.')
    expect(good.problem).toBeNull()
    expect(good.new_caller).toEqual({
      greeting: 'Hello! This is Mia.',
      prompt: 'For Kiran Motors.\n\nYour personality, in every sentence: Brisk.',
    })
    expect(good.returning_caller.greeting).toBe('Hello Emma Carter! This is Mia.')
    expect((await preview('Hi {weather}')).problem).toMatchObject({
      field: 'greeting_message',
      code: 'unknown_template_variable',
      details: { variable: 'weather' },
    })
  })

  it('tells who would answer a call of now, in the place of the role that is changed', async () => {
    const [{ id }] = await mine()
    const [{ id: role_id }] = (await api.send('GET', `/api/ai/roles/${id}`, { token: owner.token })).body
    const standing = async (body: unknown) =>
      (await api.send('POST', `/api/businesses/${id}/role-preview`, { token: owner.token, body })).body
        .standing
    const hours = { kind: 'own_hours', week: [{ weekday: 0, opens_at: '03:00', closes_at: '03:01' }] }
    expect(await standing({ ai_name: 'Mia', hours, role_id })).toMatchObject({
      takes_calls: false,
      takes_calls_at: expect.stringMatching(/Z$/) as unknown,
      is_answering: true,
      answering_name: 'Mia',
    })
    const other = { ai_name: 'Ben', role_type: 'sales' }
    expect(await standing(other)).toMatchObject({ is_answering: false, answering_name: 'Mia' })
  })
})
