import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderGreetings } from '#actions/speech/render-greetings.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { Check, Diagnosis } from '#domain/doctor/check.ts'
import { secrets, startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'
import { buildBusiness, buildRole } from '../../../tests/support/build.ts'
import { fakeLivekit } from '../../../tests/support/fake-livekit.ts'
import { sipRule, sipTrunk } from '../../../tests/support/sip-line.ts'

const number = '+4930555001'
const operator = { token: secrets.operator_token }
const livekit = fakeLivekit()

let api: TestApi
let owner: Login
let business_id: string
beforeAll(async () => {
  api = await startTestApi({}, { deps: { livekit } })
  owner = await api.signUp('doctor@example.com')
  const input = { ai_phone_number: number, owner_user_id: owner.user_id, country: 'DE' }
  business_id = (await buildBusiness(api.deps.database, { name: 'Zahnarzt', ...input })).id
  await buildRole(api.deps.database, business_id, { greeting_message: 'Guten Tag!' })
})
afterAll(() => api.close())
beforeEach(() => {
  livekit.failure = null
  livekit.trunks = [sipTrunk({ numbers: [number] })]
  livekit.rules = [sipRule({ trunk_ids: ['ST_1'] })]
})

async function ask(url: string, as: { token: string } = operator): Promise<Diagnosis> {
  api.clock.set(new Date().toISOString())
  const answer = await api.send('GET', url, as)
  expect(answer.status).toBe(200)
  return answer.body as Diagnosis
}

function statuses({ checks }: Diagnosis): Record<string, Check['status']> {
  return Object.fromEntries(checks.map(({ id, status }) => [id, status]))
}

describe('for the operator', () => {
  it('walks from the database to the trunk', async () => {
    const seen = await ask(`/api/doctor?number=${encodeURIComponent(number)}`)
    expect(statuses(seen)).toEqual({
      database: 'ok',
      migrations: 'ok',
      clock: 'ok',
      jobs: 'ok',
      links: 'ok',
      number_form: 'ok',
      number_owner: 'ok',
      roles: 'ok',
      greeting: 'warn',
      voice: 'ok',
      model: 'warn',
      livekit: 'ok',
      sip_trunk: 'ok',
      sip_rule: 'ok',
      media_stream: 'skipped',
    })
    expect(seen.status).toBe('warn')
  })

  it('is told where LiveKit is, which nobody else is', async () => {
    expect(await ask('/api/doctor')).toMatchObject({ livekit_url: livekit.url })
    expect(await ask(`/api/businesses/${business_id}/doctor`, owner)).not.toHaveProperty('livekit_url')
  })

  it('blames no rule for a number that is on no trunk', async () => {
    const seen = await ask(`/api/doctor?number=${encodeURIComponent('+4930555999')}`)
    expect(statuses(seen)).toMatchObject({ number_owner: 'fail', sip_trunk: 'fail', sip_rule: 'ok' })
    expect(seen.checks.find(({ id }) => id === 'sip_trunk')?.mend).toContain('Give the number to a business')
  })

  it('knows what a call would: a greeting that stands rendered', async () => {
    const deps = { ...api.deps, log: api.deps.logger }
    await renderGreetings(deps, business_id, new AbortController().signal)
    const seen = await ask(`/api/doctor?number=${encodeURIComponent(number)}`)
    expect(statuses(seen)).toMatchObject({ greeting: 'ok' })
  })

  it('names the number that comes nearest when nobody owns it', async () => {
    const seen = await ask(`/api/doctor?number=${encodeURIComponent('+30555001')}`)
    const check = seen.checks.find(({ id }) => id === 'number_owner')
    expect(check).toMatchObject({
      status: 'fail',
      found: expect.stringContaining(`${number} (Zahnarzt)`) as string,
    })
    expect(seen.status).toBe('fail')
  })

  it('says what LiveKit said, and goes on', async () => {
    livekit.failure = new SwitchboardError('livekit_unavailable', 'LiveKit cannot be reached: ECONNREFUSED.')
    const seen = await ask('/api/doctor')
    expect(seen.checks.find(({ id }) => id === 'livekit')?.found).toMatch(/ECONNREFUSED/)
    expect(statuses(seen)).toMatchObject({ livekit: 'fail', media_stream: 'skipped' })
  })

  it('sees a migration that was not applied, and one that is not known', async () => {
    await api.opened.query(`update schema_migrations set name = '9999-future.sql' where name like '0008%'`)
    const { checks } = await ask('/api/doctor')
    await api.opened.query(
      `update schema_migrations set name = '0008-change-notices.sql' where name like '9999%'`,
    )
    expect(checks.find(({ id }) => id === 'migrations')).toMatchObject({
      status: 'fail',
      found: 'Not applied: 0008-change-notices.sql.',
    })
  })

  it('tries the model and a worker', async () => {
    livekit.hasWorker = false
    const answer = await api.send('POST', '/api/doctor/live', operator)
    expect(statuses(answer.body as Diagnosis)).toEqual({ model_live: 'fail', livekit_agent: 'fail' })
  })
})

describe('for a business', () => {
  it('sees its own call and nothing of the machines', async () => {
    const seen = statuses(await ask(`/api/businesses/${business_id}/doctor`, owner))
    expect(seen).toMatchObject({ number_owner: 'ok', roles: 'ok', sip_trunk: 'ok' })
    expect(seen).not.toHaveProperty('database')
  })

  it('that has no number is told so', async () => {
    const { id } = await buildBusiness(api.deps.database, {
      ai_phone_number: null,
      owner_user_id: owner.user_id,
    })
    const seen = await ask(`/api/businesses/${id}/doctor`, owner)
    expect(statuses(seen)).toMatchObject({ number_owner: 'fail' })
  })
})
