import type { Logger } from 'pino'
import { faultFields } from '../fault-fields.ts'
import type { Database, SpeechRenderer } from '../ports.ts'
import type { Brief } from '#domain/brief.ts'
import { renderGreeting } from '#domain/greeting.ts'
import { builtInRole } from '#domain/role-choice.ts'
import { speechKey } from '#domain/speech-key.ts'
import { voiceToUse } from '#domain/voices.ts'

export interface GreetingDeps {
  database: Database
  speech: SpeechRenderer
  log: Logger
}

/** `failed`: it could not be rendered now and will be spoken live. */
export interface RenderedGreetings {
  rendered: number
  failed: number
}

interface Sentence {
  key: string
  voice: string
  text: string
}

/**
 * Renders what an unknown caller hears first from each enabled role of a business, unless it stands rendered. Never
 * rejects because a vendor is away: that is logged, and the greeting is spoken live.
 */
export async function renderGreetings(
  deps: GreetingDeps,
  business_id: string,
  signal: AbortSignal,
): Promise<RenderedGreetings> {
  const outcome = { rendered: 0, failed: 0 }
  for (const sentence of await missingGreetings(deps, business_id)) {
    if (signal.aborted) break
    try {
      const audio = await deps.speech.render({ voice: sentence.voice, text: sentence.text })
      await deps.database.forBusiness(business_id, (stores) => stores.speech.put({ ...sentence, audio }))
      outcome.rendered += 1
    } catch (error) {
      deps.log.warn({ business_id, voice: sentence.voice, ...faultFields(error) }, 'greeting not rendered')
      outcome.failed += 1
    }
  }
  return outcome
}

/** After this many failures one after the other the vendor is taken to be away. */
const failuresBeforeGivingUp = 5

/** The same for every business that has a number: at start, and after the vendor was away. */
export async function renderMissingGreetings(
  deps: GreetingDeps,
  signal: AbortSignal,
): Promise<RenderedGreetings> {
  const total = { rendered: 0, failed: 0 }
  let failuresInARow = 0
  for await (const business_id of callableBusinesses(deps.database)) {
    if (signal.aborted) return total
    const outcome = await renderGreetings(deps, business_id, signal)
    total.rendered += outcome.rendered
    total.failed += outcome.failed
    failuresInARow = outcome.failed > 0 && outcome.rendered === 0 ? failuresInARow + outcome.failed : 0
    if (failuresInARow < failuresBeforeGivingUp) continue
    deps.log.warn({ failed: total.failed }, 'greetings are not rendered for now: the voice cannot be had')
    return total
  }
  return total
}

async function* callableBusinesses(database: Database): AsyncGenerator<string> {
  let cursor: string | null = null
  do {
    const page: { limit: number; cursor: string | null } = { limit: 100, cursor }
    const businesses = await database.asSystem((system) => system.businesses.list(page))
    for (const business of businesses.items) if (business.ai_phone_number !== null) yield business.id
    cursor = businesses.next_cursor
  } while (cursor !== null)
}

async function missingGreetings(deps: GreetingDeps, business_id: string): Promise<Sentence[]> {
  const wanted = await wantedGreetings(deps, business_id)
  return deps.database.forBusiness(business_id, async (stores) => {
    const missing: Sentence[] = []
    for (const sentence of wanted) if (!(await stores.speech.has(sentence.key))) missing.push(sentence)
    return missing
  })
}

/** Read as a call reads it, so that the words are the same to the letter. */
async function wantedGreetings({ database, speech }: GreetingDeps, business_id: string): Promise<Sentence[]> {
  const business = await database.forBusiness(business_id, (stores) => stores.business.get())
  const number = business?.ai_phone_number
  if (number === undefined || number === null) return []
  const found = await database.asSystem((system) => system.businesses.lookup(number))
  if (found === null || found.business.id !== business_id) return []
  const brief: Brief = {
    ...found,
    customer: null,
    transfer_targets: [],
    switch_rules: [],
    same_number: [],
    topics: [],
    speech_keys: [],
  }
  const model_kind = speech.kind ?? 'gemini-live'
  const personas = found.roles.length > 0 ? found.roles : [null]
  return personas.map((role) => {
    const voice = voiceToUse((role ?? builtInRole(found.business)).voice_style)
    const text = renderGreeting(brief, role)
    return { key: speechKey(voice, text, model_kind), voice, text }
  })
}
