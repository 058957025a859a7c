import type { Clock, Database, LookupResult } from '../ports.ts'
import { createAnswerCache } from './answer-cache.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { openingOf } from '#domain/opening-of.ts'
import { numberCandidates, parsePhoneNumber } from '#domain/phone-number.ts'
import { changesOf } from '#domain/role-hours.ts'

/**
 * What the lookup answers. `business`, `ai_roles` (enabled ones, best first) and `staff` are the seed's names;
 * `role` is the one that answers (null: the built-in receptionist). Staff come without phone and mail.
 */
export interface LookupAnswer {
  business: LookupResult['business']
  role: LookupResult['role']
  ai_roles: LookupResult['roles']
  staff: LookupResult['staff']
  services: LookupResult['services']
  hours: LookupResult['hours']
}

export interface LookupDeps {
  database: Database
  clock: Clock
  /** ISO 3166 alpha-2: what a number in national form is read as. */
  default_country?: string | null
}

export interface LookupOptions {
  max?: number
  ttlMs?: number
  unknownTtlMs?: number
}

export interface PhoneLookup {
  /**
   * The answer as JSON text, ready to be sent. Throws (or rejects with) `invalid_phone_number` and `not_found`.
   * A change committed in this process before the call is always in the answer.
   */
  lookup(phone_number: string): string | Promise<string>
  /** Answers kept in memory. */
  readonly size: number
  close(): void
}

/** Looks a business up by the number that was dialled, from memory where that is as good as the database. */
export function createPhoneLookup(deps: LookupDeps, options: LookupOptions = {}): PhoneLookup {
  const { max = 10_000, ttlMs = 60_000, unknownTtlMs = 10_000 } = options
  const cache = createAnswerCache({ now: () => deps.clock.now().getTime(), max, ttlMs, unknownTtlMs })
  const loading = new Map<string, Promise<string>>()

  async function load(written: string, forms: string[]): Promise<string> {
    const generation = cache.generation
    const found = await firstOwner(deps.database, forms)
    if (found === null) {
      cache.keep(written, generation, null)
      throw unknownNumber()
    }
    const json = JSON.stringify(presentLookup(found))
    cache.keep(written, generation, {
      json,
      business_id: found.business.id,
      until: changesAt(found, deps.clock.now()),
    })
    return json
  }

  function lookup(written: string): string | Promise<string> {
    const cached = cache.get(written)
    if (cached?.kind === 'known') return cached.json
    if (cached?.kind === 'unknown') throw unknownNumber()
    const underWay = loading.get(written)
    if (underWay !== undefined) return underWay

    const promise = load(written, readForms(written, deps.default_country)).finally(() => {
      if (loading.get(written) === promise) loading.delete(written)
    })
    loading.set(written, promise)
    return promise
  }

  const unsubscribe = deps.database.onBusinessChanged(({ business_id }) => {
    // Loads under way may have read the state before the change: whoever asks from now on gets a new one.
    loading.clear()
    cache.forget(business_id)
  })
  return {
    lookup,
    get size() {
      return cache.size
    },
    close: unsubscribe,
  }
}

/** Every form it may be stored in, best first. Throws `invalid_phone_number` when there is none. */
function readForms(written: string, country: string | null | undefined): string[] {
  const forms = numberCandidates(written, country ?? null)
  return forms.length > 0 ? forms : [parsePhoneNumber(written)]
}

async function firstOwner(database: Database, forms: readonly string[]): Promise<LookupResult | null> {
  return database.asSystem(async (system) => {
    for (const form of forms) {
      const found = await system.businesses.lookup(form)
      if (found !== null) return found
    }
    return null
  })
}

/** When another role may answer. */
function changesAt(found: LookupResult, now: Date): number {
  const hours = found.roles.map((role) => role.hours)
  if (hours.every((each) => each === null)) return Infinity
  return changesOf(hours, openingOf(found), now, 1)[0]?.getTime() ?? Infinity
}

function presentLookup(found: LookupResult): LookupAnswer {
  return {
    business: found.business,
    role: found.role,
    ai_roles: found.roles,
    staff: found.staff,
    services: found.services,
    hours: found.hours,
  }
}

function unknownNumber(): SwitchboardError {
  return new SwitchboardError('not_found', 'No business has this phone number. Check its ai_phone_number.')
}
