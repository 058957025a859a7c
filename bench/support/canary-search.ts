import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ModelMessage } from '../processes/stand-in.ts'
import { addForeign, canariesIn, search, type Finds } from './canary.ts'
import type { CanaryBusiness } from './canary-businesses.ts'
import type { MixedCall } from './canary-calls.ts'
import { jsonClient, type JsonClient } from './json-client.ts'

export function searchTold(finds: Finds, { told, business }: MixedCall): void {
  for (const notice of told) search(finds, 'told to callers', notice, business.canary)
}

const lists = [
  'staff',
  'services',
  'hours',
  'closures',
  'customers',
  'knowledge',
  'messages',
  'members',
  'api-keys',
]

/** All that the API gives each business. Returns how many calls stand in the logs of their own businesses. */
export async function searchApi(
  finds: Finds,
  url: string,
  businesses: CanaryBusiness[],
  calls: MixedCall[],
): Promise<number> {
  const anybody = jsonClient(url, null)
  let found = 0
  for (const [index, business] of businesses.entries()) {
    const { business_id, canary, number, owner } = business
    const look = async (place: string, path: string) => {
      search(finds, place, JSON.stringify(await owner('GET', path)), canary)
    }
    const under = `/api/businesses/${business_id}`
    await look('business', under)
    await look('businesses', '/api/businesses')
    await look('roles', `/api/ai/roles/${business_id}`)
    for (const list of lists) await look(list, `${under}/${list}`)
    const lookup = await anybody('POST', '/api/ai/lookup-by-phone', { phone_number: number })
    search(finds, 'lookup', JSON.stringify(lookup), canary)
    const details = await searchCalls(finds, business)
    const placed = calls.filter((call) => call.business === business).length
    if (details > placed)
      addForeign(finds, 'call log', `${details} calls at ${canary}, where ${placed} were made`)
    found += details
    const neighbour = businesses[(index + 1) % businesses.length]
    if (neighbour !== undefined && neighbour !== business) await tryDoor(finds, owner, neighbour)
  }
  return found
}

/** Of this business, to the end of the list. */
async function searchCalls(finds: Finds, { business_id, canary, owner }: CanaryBusiness): Promise<number> {
  const path = `/api/businesses/${business_id}/calls`
  let cursor: string | null = null
  let count = 0
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: Page = await owner<Page>('GET', `${path}?limit=100${query}`)
    search(finds, 'call list', JSON.stringify(page), canary)
    for (const { id, business_id: whose } of page.items) {
      const detail = await owner('GET', `${path}/${id}`)
      search(finds, 'call detail', JSON.stringify(detail), canary)
      if (whose !== business_id) addForeign(finds, 'call list', `a call of ${whose} at ${business_id}`)
    }
    count += page.items.length
    cursor = page.next_cursor
  } while (cursor !== null)
  return count
}

interface Page {
  items: { id: string; business_id: string }[]
  next_cursor: string | null
}

/** A key opens its own house only. */
async function tryDoor(finds: Finds, owner: JsonClient, neighbour: CanaryBusiness): Promise<void> {
  const under = `/api/businesses/${neighbour.business_id}`
  for (const path of [
    under,
    `${under}/calls`,
    `${under}/customers`,
    `/api/ai/roles/${neighbour.business_id}`,
  ]) {
    const opened = await owner('GET', path).then(
      () => true,
      () => false,
    )
    if (opened) addForeign(finds, 'neighbour', path)
  }
}

/** A session belongs to whom its setup names. Returns how many there were. */
export async function searchPrompts(finds: Finds, file: string): Promise<number> {
  const owners = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { session_id, text } = JSON.parse(line) as ModelMessage
    const [first] = canariesIn(text)
    const own = owners.get(session_id) ?? first
    if (own === undefined) {
      addForeign(finds, 'model prompts', `a session whose setup names nobody: ${text.slice(0, 80)}`)
      continue
    }
    owners.set(session_id, own)
    search(finds, 'model prompts', text, own)
  }
  return owners.size
}

/** A line that names a business may name no other's canary, and no line those of two. */
export function searchLog(finds: Finds, log: string, businesses: CanaryBusiness[]): void {
  const canaryOf = new Map(businesses.map(({ business_id, canary }) => [business_id, canary]))
  for (const line of log.split('\n')) {
    const [first] = canariesIn(line)
    if (first === undefined) continue
    const business_id = /"business_id":"([^"]+)"/.exec(line)?.[1]
    search(finds, 'logs', line, canaryOf.get(business_id ?? '') ?? first)
  }
}
