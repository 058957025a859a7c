import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SwitchboardError } from '#domain/errors.ts'
import { startTrunkKeeper, type TrunkKeeper } from '#jobs/trunk-keeper.ts'
import { secrets, startTestApi, type TestApi } from '../../../tests/support/api.ts'
import { buildBusiness } from '../../../tests/support/build.ts'
import { fakeLivekit } from '../../../tests/support/fake-livekit.ts'
import { sipTrunk } from '../../../tests/support/sip-line.ts'

const operator = { token: secrets.operator_token }
const livekit = fakeLivekit()
const setup = { trunks: [{ name: 'twilio', allowed_addresses: ['203.0.113.0/24'] }] }

let api: TestApi
let business_id: string
beforeAll(async () => {
  api = await startTestApi({}, { deps: { livekit } })
  business_id = (await buildBusiness(api.deps.database, { ai_phone_number: '+10000000001' })).id
})
afterAll(() => api.close())
beforeEach(() => Object.assign(livekit, { trunks: [], rules: [], writes: [], failure: null }))

const apply = (body: object = setup) => api.send('POST', '/api/operator/sip/apply', { ...operator, body })

describe('SIP lines', () => {
  it('are planned without a change, applied, and then there is nothing left to do', async () => {
    const planned = await api.send('POST', '/api/operator/sip/plan', { ...operator, body: setup })
    expect(planned.body).toMatchObject({ is_applied: false, steps: [{ kind: 'trunk' }, { kind: 'rule' }] })
    expect(livekit.writes).toEqual([])

    expect((await apply()).body).toMatchObject({ is_applied: true, steps: planned.body.steps })
    expect(livekit.writes).toEqual(['create trunk switchboard/twilio', 'create rule switchboard/calls'])
    expect(livekit.rules[0]?.trunk_ids).toEqual([livekit.trunks[0]?.id])
    expect((await apply()).body.steps).toEqual([])
  })

  it('are not touched at all when there is a problem', async () => {
    livekit.trunks = [sipTrunk({ name: 'other app', numbers: ['+10000000001'] })]
    const answer = await apply()
    expect(answer.status).toBe(409)
    expect(answer.body.error.details.problems).toEqual([expect.stringContaining('other app')])
    expect(livekit.writes).toEqual([])
  })

  it('are changed by one at a time', async () => {
    const { listTrunks } = livekit
    const [asked, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    livekit.listTrunks = async () => {
      asked.resolve()
      await gate.promise
      return listTrunks()
    }
    const first = apply()
    await asked.promise
    expect((await apply()).body.error.message).toMatch(/Another run/)
    gate.resolve()
    expect((await first).status).toBe(200)
    livekit.listTrunks = listTrunks
    expect(livekit.writes).toHaveLength(2)
  })

  it('are free again after a run that failed', async () => {
    livekit.failure = new SwitchboardError('livekit_rejected', 'LiveKit says no: sip not connected.')
    expect((await apply()).body.error).toMatchObject({
      code: 'livekit_rejected',
      message: /sip not connected/,
    })
    livekit.failure = null
    expect((await apply()).status).toBe(200)
  })

  it('are listed with their owner, and removed without touching anybody else’s', async () => {
    livekit.trunks = [sipTrunk({ id: 'ST_foreign', name: 'other app', numbers: ['+19'] })]
    await apply()
    const listed = await api.send('GET', '/api/operator/sip', operator)
    expect(listed.body.trunks.map((each: { owner: string }) => each.owner)).toEqual([null, 'switchboard'])
    await api.send('DELETE', '/api/operator/sip', operator)
    expect(livekit.trunks.map(({ id }) => id)).toEqual(['ST_foreign'])
    expect(livekit.rules).toEqual([])
  })
})

describe('the trunk', () => {
  let keeper: TrunkKeeper | null = null
  beforeEach(async () => {
    await apply({
      trunks: [
        { name: 'main', allowed_addresses: ['::1'] },
        { name: 'own', numbers: ['+10000000009'] },
      ],
    })
    const { database, logger: log } = api.deps
    keeper = startTrunkKeeper({ database, livekit, log, settleMs: 10, retryMs: 50 })
    return () => keeper?.stop()
  })
  const numbers = () => livekit.trunks.find(({ name }) => name === 'switchboard/main')?.numbers
  const save = async (ai_phone_number: string | null, of = business_id) => {
    const answer = await api.send('PATCH', `/api/businesses/${of}`, {
      ...operator,
      body: { ai_phone_number },
    })
    expect(answer.status).toBe(200)
  }

  it('follows a number that is saved, and keeps all else', async () => {
    await save('+10000000002')
    await expect.poll(numbers).toEqual(['+10000000002'])
    expect(livekit.writes.at(-1)).toMatch(/^update trunk ST_\d+: numbers$/)
    await save('+10000000001')
    await expect.poll(numbers).toEqual(['+10000000001'])
  })

  it('leaves a number to the trunk that lists it, and never becomes one that takes any', async () => {
    await save('+10000000009')
    await save(null)
    const other = await buildBusiness(api.deps.database, { ai_phone_number: '+10000000003' })
    await expect.poll(numbers).toEqual(['+10000000003'])
    await save(null, other.id)
    await keeper?.stop()
    expect(numbers()).toEqual(['+10000000003'])
    await save('+10000000001')
  })

  it('follows later when LiveKit was away', async () => {
    livekit.failure = new SwitchboardError('livekit_unavailable', 'away')
    await save('+10000000005')
    livekit.failure = null
    await expect.poll(numbers).toEqual(['+10000000005'])
    await save('+10000000001')
  })
})

it('says what is missing when LiveKit is not configured', async () => {
  const without = await startTestApi()
  const answer = await without.send('GET', '/api/operator/sip', operator)
  await without.close()
  expect(answer.status).toBe(503)
  expect(answer.body.error.message).toMatch(/LIVEKIT_URL/)
})
