import { jsonClient, signUp, type JsonClient } from './json-client.ts'

/** A business with a secret word in everything that is its own. */
export interface CanaryBusiness {
  business_id: string
  number: string
  canary: string
  /** With an API key of this business. */
  owner: JsonClient
}

/** Of one person: what they may create in a minute is limited. */
const businessesOfOnePerson = 100

/** Numbers that are a customer of every business, by another name in each. */
export const customerNumbers = ['+15550001111', '+15550002222', '+15550003333']

export async function createCanaryBusinesses(url: string, canaries: string[]): Promise<CanaryBusiness[]> {
  const businesses: CanaryBusiness[] = []
  let person: JsonClient | null = null
  for (const [index, canary] of canaries.entries()) {
    if (person === null || index % businessesOfOnePerson === 0) person = await signUp(url, `person-${index}`)
    const number = `+4930${1_000_000 + index}`
    const business_id = await createBusiness(person, canary, number)
    const { key } = await person<{ key: string }>('POST', `/api/businesses/${business_id}/api-keys`, {
      name: canary,
      access: 'owner',
    })
    businesses.push({ business_id, number, canary, owner: jsonClient(url, key) })
  }
  return businesses
}

async function createBusiness(person: JsonClient, canary: string, ai_phone_number: string): Promise<string> {
  const { id: business_id } = await person<{ id: string }>('POST', '/api/businesses', {
    name: `${canary} Dental`,
    timezone: 'Europe/Berlin',
    address: `${canary} Street 1`,
    email: `${canary.toLowerCase()}@example.org`,
    ai_phone_number,
    max_concurrent_calls: 1_000,
  })
  const under = `/api/businesses/${business_id}`
  for (const role_type of ['receptionist', 'sales'])
    await person('POST', '/api/ai/roles', { business_id, ...roleOf(canary, role_type) })
  const service = await person<{ id: string }>('POST', `${under}/services`, {
    name: `${canary} polish`,
    description: `Only at ${canary}.`,
    duration_minutes: 30,
  })
  await person('POST', `${under}/staff`, { name: `Doctor ${canary}`, service_ids: [service.id] })
  for (const phone_number of customerNumbers) {
    await person('POST', `${under}/customers`, { name: `Emma ${canary}`, phone_number, notes: canary })
  }
  await person('POST', `${under}/knowledge`, { question: 'Parking?', answer: `Behind ${canary} house.` })
  const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await person('POST', `${under}/closures`, {
    date,
    opens_at: null,
    closes_at: null,
    reason: `${canary} day`,
  })
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens_at: '09:00', closes_at: '17:00' }))
  await person('PUT', `${under}/hours`, week)
  return business_id
}

function roleOf(canary: string, role_type: string) {
  const ai_name = role_type === 'sales' ? canary : 'Sarah'
  return {
    role_type,
    ai_name,
    voice_style: role_type === 'sales' ? 'Puck' : 'Kore',
    system_prompt: `You are ${ai_name} for {business_name}. The secret of this house is ${canary}.`,
    greeting_message: `Hello {customer_name}, this is ${canary}.`,
    is_enabled: true,
  }
}
