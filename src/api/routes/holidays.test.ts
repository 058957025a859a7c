import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HolidayList } from '#domain/holiday.ts'
import type { Closure } from '#domain/business-hours.ts'
import { fillHolidays } from '#actions/holidays/fill-holidays.ts'
import { startTestApi, type Login, type TestApi } from '../../../tests/support/api.ts'

let api: TestApi
let owner: Login
let path: string
let business_id: string
beforeAll(async () => {
  api = await startTestApi()
  api.clock.set('2026-11-24T09:00:00Z')
  owner = await api.signUp('holidays@example.com')
})
afterAll(() => api.close())

async function openIn(country: string | null, language = 'en') {
  const business = await api.createBusiness({ country, language, timezone: 'Europe/Berlin' }, owner)
  business_id = business.id
  path = `/api/businesses/${business.id}`
}
const list = async (query = '') =>
  (await api.send('GET', `${path}/holidays${query}`, { token: owner.token })).body as HolidayList
const choose = (closed_rules: string[], region: string | null = null) =>
  api.send('PUT', `${path}/holidays`, { token: owner.token, body: { region, closed_rules } })
const closures = async () =>
  (await api.send('GET', `${path}/closures?limit=100`, { token: owner.token })).body.items as Closure[]
const closedOn = async () => (await closures()).map(({ date, reason }) => `${date} ${reason}`)
const names = ({ holidays }: HolidayList) =>
  holidays.filter((each) => each.kind === 'public').map((each) => each.name)

test('holidays are those of the country and its region, in the language of the business', async () => {
  await openIn('DE', 'de')
  const { regions, holidays } = await list()
  expect(regions).toContainEqual({ code: 'BY', name: 'Bayern' })
  expect(holidays.find(({ name }) => name === 'Ostermontag')).toEqual({
    rule: 'easter 1',
    name: 'Ostermontag',
    kind: 'public',
    dates: ['2027-03-29', '2028-04-17'],
    is_closed: false,
  })
  expect(names(await list())).not.toContain('Fronleichnam')
  expect(names(await list('?region=BY'))).toContain('Fronleichnam')
})

test('a holiday has its own name, also where the day that stands in for it comes first', async () => {
  // The fourth of July of 2026 is a Saturday: the Friday before it is free.
  await openIn('US')
  api.clock.set('2026-06-01T09:00:00Z')
  const { holidays } = await list()
  api.clock.set('2026-11-24T09:00:00Z')
  expect(holidays.find(({ rule }) => rule === '07-04')).toMatchObject({
    name: 'Independence Day',
    dates: ['2026-07-03', '2026-07-04', '2027-07-04', '2027-07-05'],
  })
})

test('those chosen are closed, two years ahead, and no longer when they are not', async () => {
  await openIn('GB')
  const answer = await choose(['12-26', 'easter 1'])
  expect(answer.body.holidays.filter((each: { is_closed: boolean }) => each.is_closed)).toHaveLength(2)
  expect(await closedOn()).toEqual([
    '2026-12-26 Boxing Day',
    '2026-12-28 Boxing Day',
    '2027-03-29 Easter Monday',
    '2027-12-26 Boxing Day',
    '2027-12-28 Boxing Day',
    '2028-04-17 Easter Monday',
  ])
  await choose(['easter 1'])
  expect(await closedOn()).toEqual(['2027-03-29 Easter Monday', '2028-04-17 Easter Monday'])
  await choose([])
  expect(await closures()).toEqual([])
})

test('a closure written by hand stays, and so does what the owner made of a holiday', async () => {
  await openIn('GB')
  const byHand = { date: '2026-12-24', opens_at: '09:00', closes_at: '12:00', reason: 'Christmas Eve' }
  await api.send('POST', `${path}/closures`, { token: owner.token, body: byHand })
  await choose(['12-25', 'easter 1'])
  const [, christmas, easter] = await closures()
  await api.send('PATCH', `${path}/closures/${christmas?.id}`, {
    token: owner.token,
    body: { opens_at: '10:00', closes_at: '11:00' },
  })
  await api.send('DELETE', `${path}/closures/${easter?.id}`, { token: owner.token })
  await choose(['12-25', 'easter 1', 'easter -2'])
  const dates = (await closures()).map(({ date, opens_at }) => [date, opens_at])
  expect(dates.slice(0, 3)).toEqual([
    ['2026-12-24', '09:00'],
    ['2026-12-25', '10:00'],
    ['2027-03-26', null],
  ])
  expect(dates).not.toContainEqual(['2027-03-29', null])
})

test('as time goes by, the next years are written, once', async () => {
  await openIn('DE', 'de')
  await choose(['12-25'])
  await api.send('DELETE', `${path}/closures/${(await closures())[0]?.id}`, { token: owner.token })
  api.clock.set('2027-06-01T09:00:00Z')
  await fillHolidays(api.deps, { business_id })
  await fillHolidays(api.deps, { business_id })
  api.clock.set('2026-11-24T09:00:00Z')
  expect((await closures()).map(({ date }) => date)).toEqual(['2027-12-25', '2028-12-25'])
})

test('a holiday or region that the country does not have is refused, and so is having no country', async () => {
  await openIn('DE')
  expect(await choose(['4th thursday in November'])).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid_request' } },
  })
  expect(await choose([], 'TX')).toMatchObject({ status: 400 })
  await openIn(null)
  expect(await list()).toEqual({ country: null, region: null, regions: [], holidays: [] })
  expect((await choose([])).body.error.message).toContain('in which country')
})
