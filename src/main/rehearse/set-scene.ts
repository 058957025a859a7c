import { Temporal } from 'temporal-polyfill'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { timeZoneToUse } from '#domain/time-zone.ts'
import type { DemoBusiness } from '../demo/demo-business.ts'
import { demoBusinesses, fillBusiness } from '../demo/seed-demo.ts'
import type { Stage } from './stage.ts'

/** The businesses of one rehearsal, under numbers that no other rehearsal has. The first is the one it is about. */
export type Scene = { name: string; business_id: string; number: string }[]

export class SceneError extends Error {
  override readonly name = 'SceneError'
}

/** The instant at which a rehearsal plays; local time is that of its business. Throws SceneError. */
export function instantOf({ now, business }: Rehearsal): Date {
  try {
    if (/(?:Z|[+-]\d\d:?\d\d)$/.test(now)) return new Date(Temporal.Instant.from(now).epochMilliseconds)
    const zone = typeof business === 'string' ? demoNamed(business).business.timezone : business['timezone']
    const local = Temporal.PlainDateTime.from(now)
    return new Date(
      local.toZonedDateTime(timeZoneToUse(typeof zone === 'string' ? zone : 'UTC')).epochMilliseconds,
    )
  } catch (error) {
    throw new SceneError(`now: ${now}: ${(error as Error).message}`, { cause: error })
  }
}

/** Sets up the rehearsal's own copies of its businesses, and what it adds to the first. Throws SceneError. */
export async function setScene(stage: Stage, rehearsal: Rehearsal): Promise<Scene> {
  const scene: Scene = []
  for (const one of [rehearsal.business, ...rehearsal.others]) scene.push(await addBusiness(stage, one))
  const [first] = scene
  for (const entry of rehearsal.data) {
    for (const [request, body] of Object.entries(entry)) {
      for (const each of bodiesOf(request, body)) await send(stage, first!.business_id, request, each)
    }
  }
  return scene
}

async function addBusiness(stage: Stage, business: Rehearsal['business']): Promise<Scene[number]> {
  const { database, clock } = stage.deps
  const number = stage.newNumber()
  if (typeof business !== 'string') {
    const body = { timezone: 'UTC', ...business, ai_phone_number: number }
    const created = (await ask(stage, 'POST', '/api/businesses', body)) as { id: string; name: string }
    return { name: created.name, business_id: created.id, number }
  }
  const demo = demoNamed(business)
  const values = { ...demo.business, ai_phone_number: number }
  const { id } = await database.asSystem((system) => system.businesses.create(values, null))
  await database.forBusiness(id, (stores) => fillBusiness(stores, demo, clock.now()))
  return { name: business, business_id: id, number }
}

function demoNamed(name: string): DemoBusiness {
  const found = demoBusinesses.find((demo) => slug(demo.business.name) === name)
  if (found !== undefined) return found
  const names = demoBusinesses.map((demo) => slug(demo.business.name))
  throw new SceneError(`There is no demo business ${name}; there are ${names.join(', ')}.`)
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

/** Several of one kind may be given as a list, unless the whole list is one body. */
function bodiesOf(request: string, body: unknown): unknown[] {
  return Array.isArray(body) && !request.startsWith('PUT ') ? body : [body]
}

async function send(stage: Stage, business_id: string, request: string, body: unknown): Promise<void> {
  const [first = '', second] = request.split(/\s+(.*)/s)
  const [method, path] = second === undefined ? ['POST', first] : [first, second]
  const whole = path.startsWith('/')
    ? path
    : `/api/businesses/${business_id}${path === '.' ? '' : `/${path}`}`
  await ask(
    stage,
    method,
    String(await filledIn(stage, business_id, whole)),
    await filledIn(stage, business_id, body),
  )
}

/** `$business` is the business's id, `$services{Cleaning}` that of the thing of that name in the API's list. */
async function filledIn(stage: Stage, business_id: string, value: unknown): Promise<unknown> {
  if (typeof value === 'string') {
    let text = value.replaceAll('$business', business_id)
    for (const [written, list, name] of value.matchAll(/\$(\w+)\{([^}]+)\}/g)) {
      text = text.replaceAll(written, await idOf(stage, business_id, list ?? '', name ?? ''))
    }
    return text
  }
  if (Array.isArray(value)) return Promise.all(value.map((one) => filledIn(stage, business_id, one)))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    async ([key, one]) => [key, await filledIn(stage, business_id, one)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

const namingFields = ['name', 'ai_name', 'title', 'question', 'role_type', 'date']

async function idOf(stage: Stage, business_id: string, list: string, name: string): Promise<string> {
  const rows = await rowsOf(stage, business_id, list)
  const found = rows.find((row) => namingFields.some((field) => row[field] === name))
  if (typeof found?.['id'] === 'string') return found['id']
  throw new SceneError(`There is no ${name} among the ${list} of the business.`)
}

/** All of a list of the business as the API gives it; `roles` are those of the AI. Throws SceneError. */
export async function rowsOf(
  stage: Stage,
  business_id: string,
  list: string,
): Promise<Record<string, unknown>[]> {
  const path = list === 'roles' ? `/api/ai/roles/${business_id}` : `/api/businesses/${business_id}/${list}`
  const answer = await ask(stage, 'GET', path)
  const rows = Array.isArray(answer) ? answer : (answer as { items?: unknown[] } | null)?.items
  if (rows === undefined) throw new SceneError(`${list} is no list of the API.`)
  return rows as Record<string, unknown>[]
}

async function ask(stage: Stage, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(stage.url + path, {
    method,
    headers: {
      authorization: `Bearer ${stage.deps.secrets.operator_token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new SceneError(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}
