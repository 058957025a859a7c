import { found } from '../permission.ts'
import type { LookupResult } from '../ports.ts'
import { fail, type Check } from '#domain/doctor/check.ts'
import { checkGreeting, checkNumberForm, checkOwner, checkVoice } from '#domain/doctor/number-checks.ts'
import { checkRoles } from '#domain/doctor/role-checks.ts'
import { renderGreeting } from '#domain/greeting.ts'
import { openingOf } from '#domain/opening-of.ts'
import { numberCandidates } from '#domain/phone-number.ts'
import { builtInRole } from '#domain/role-choice.ts'
import { speechKey } from '#domain/speech-key.ts'
import { voiceToUse } from '#domain/voices.ts'
import type { DoctorDeps } from './diagnose.ts'

/** What a call to this number meets, as routing would find it. */
export async function numberChecks(deps: DoctorDeps, written: string): Promise<Check[]> {
  const form = checkNumberForm(written, deps.default_country)
  const [number = '', ...others] = numberCandidates(written, deps.default_country)
  if (number === '') return [form]
  const { owner, similar } = await deps.database.asSystem(async (system) => {
    for (const candidate of [number, ...others]) {
      const result = await system.businesses.lookup(candidate)
      if (result !== null) return { owner: result, similar: [] }
    }
    return { owner: null, similar: await system.operations.numbersEndingIn(number.slice(-7)) }
  })
  const ownedBy = checkOwner(number, owner?.business ?? null, similar)
  return owner === null ? [form, ownedBy] : [form, ownedBy, ...(await receptionChecks(deps, owner))]
}

/** The same for one business, whatever its number. */
export async function businessChecks(
  deps: DoctorDeps,
  business_id: string,
): Promise<{ checks: Check[]; number: string | null }> {
  const business = await deps.database.forBusiness(business_id, (stores) => stores.business.get())
  const number = found(business, 'business').ai_phone_number
  if (number !== null) return { checks: await numberChecks(deps, number), number }
  const subject = { id: 'number_owner', title: 'Who owns it' }
  const mend = 'Set its ai_phone_number to the number that your provider sends to us.'
  return {
    checks: [
      fail(subject, 'This business has no number: nobody can call it.', mend, { reason: 'number_missing' }),
    ],
    number,
  }
}

async function receptionChecks(deps: DoctorDeps, owner: LookupResult): Promise<Check[]> {
  const brief = {
    ...owner,
    customer: null,
    transfer_targets: [],
    switch_rules: [],
    same_number: [],
    topics: [],
    speech_keys: [],
  }
  const persona = owner.role ?? builtInRole(owner.business)
  const key = speechKey(voiceToUse(persona.voice_style), renderGreeting(brief, owner.role), deps.speech.kind)
  const { roles, isCached } = await deps.database.forBusiness(owner.business.id, async (stores) => ({
    roles: (await stores.roles.list({ limit: 100, cursor: null })).items,
    isCached: await stores.speech.has(key),
  }))
  const time = { opening: openingOf(owner), now: deps.clock.now() }
  return [checkRoles(roles, time), checkGreeting(brief, { isCached }), checkVoice(owner.role)]
}
