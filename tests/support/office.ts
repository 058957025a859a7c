import type { Business, NewBusiness } from '#domain/business.ts'
import { startTestApi, type Login, type TestApi } from './api.ts'

/** An API and its people: the owner and a viewer of a business in New York, and a stranger with a business of their own. */
export interface Office {
  api: TestApi
  owner: Login
  viewer: Login
  stranger: Login
  /** The latest. */
  business: Business
  /** Goes on with a business of its own. */
  renew(values?: Partial<NewBusiness>): Promise<void>
  /** Below the business; as the owner, unless it is somebody else. */
  send(method: string, path: string, body?: object, login?: Login): ReturnType<TestApi['send']>
  list(path: string): Promise<any> // oxlint-disable-line typescript/no-explicit-any -- tests read what they expect
  events(type: string): Promise<any> // oxlint-disable-line typescript/no-explicit-any -- tests read what they expect
}

/** The clock stands at `now`. `renew` comes before each test. */
export async function openOffice(now: string): Promise<Office> {
  const api = await startTestApi()
  api.clock.set(now)
  const [owner, viewer, stranger] = [
    await api.signUp('owner@example.com'),
    await api.signUp('viewer@example.com'),
    await api.signUp('stranger@example.com'),
  ]
  const office: Office = {
    api,
    owner,
    viewer,
    stranger,
    business: await api.createBusiness({}, stranger),
    async renew(values = {}) {
      const place = { timezone: 'America/New_York', country: 'US' }
      office.business = await api.createBusiness({ ...place, ...values }, owner)
      await api.addMember(office.business.id, viewer, 'viewer')
    },
    send: (method, path, body, login = owner) =>
      api.send(method, `/api/businesses/${office.business.id}/${path}`, { token: login.token, body }),
    list: async (path) => (await office.send('GET', path)).body.items,
    events: (type) => office.list(`events?type=${type}`),
  }
  return office
}
