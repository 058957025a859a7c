import type { Actor } from '#domain/access.ts'
import type { Brief, BriefCustomer } from '#domain/brief.ts'
import type { ErrorCode } from '#domain/errors.ts'
import { isSwitchboardError } from '#domain/errors.ts'
import { renderGreeting } from '#domain/greeting.ts'
import { ownWords } from '#domain/instructions.ts'
import { openingOf } from '#domain/opening-of.ts'
import type { NewRole, Role } from '#domain/role.ts'
import { standingOf, type RoleStanding } from '#domain/who-answers.ts'
import { found, requireAccess } from '../permission.ts'
import type { BusinessStores, Clock, Database } from '../ports.ts'
import { checkRole } from './check-role.ts'

/** What a caller would hear and the model be told. */
interface Spoken {
  greeting: string
  prompt: string
}

/** As the refusal would be, with the field it is about. */
export interface RoleProblem {
  field: string | null
  code: ErrorCode
  message: string
  details: Record<string, unknown>
}

export interface RolePreview {
  /** Why the role could not be saved as it stands; null: it can. */
  problem: RoleProblem | null
  new_caller: Spoken
  returning_caller: Spoken
  /** Of the role as it is written, to a call of now. */
  standing: RoleStanding
}

/**
 * A role that is being written, as a new and a returning caller would meet it; with `role_id`, in the place and with the
 * switch of that one. Saves nothing.
 */
export async function previewRole(
  deps: { database: Database; clock: Clock },
  actor: Actor,
  input: { business_id: string; role_id: string | null; role: NewRole },
): Promise<RolePreview> {
  requireAccess(actor, input.business_id, 'viewer')
  const brief = await deps.database.forBusiness(input.business_id, briefForPreview)
  const now = deps.clock.now()
  const stamp = now.toISOString()
  const stored = brief.roles.find(({ id }) => id === input.role_id)
  const place = stored ?? { ...input.role, id: brief.business.id, created_at: stamp, updated_at: stamp }
  const role: Role = {
    ...place,
    ...input.role,
    allowed_tools: input.role.allowed_tools ?? null,
    hours: input.role.hours ?? null,
    is_enabled: place.is_enabled,
    priority: place.priority,
  }
  const others = brief.roles.filter((other) => other !== stored)
  const speak = (customer: BriefCustomer | null): Spoken => {
    const told = { ...brief, customer }
    return {
      greeting: renderGreeting(told, role, now),
      prompt: ownWords(told, role, now),
    }
  }
  return {
    problem: problemOf(input.role),
    new_caller: speak(null),
    returning_caller: speak(sampleCustomer(brief.business.id, stamp)),
    standing: standingOf(role, others, { opening: openingOf(brief), now }),
  }
}

function problemOf(role: NewRole): RolePreview['problem'] {
  try {
    checkRole(role)
    return null
  } catch (error) {
    if (!isSwitchboardError(error)) throw error
    const { code, message, details = {} } = error
    const { field } = details
    return { field: typeof field === 'string' ? field : null, code, message, details }
  }
}

async function briefForPreview(stores: BusinessStores): Promise<Brief> {
  const page = { limit: 100, cursor: null }
  return {
    business: found(await stores.business.get(), 'business'),
    role: null,
    roles: (await stores.roles.list({ ...page, limit: 200 })).items,
    staff: (await stores.staff.list(page)).items,
    services: (await stores.services.list(page)).items,
    hours: await stores.hours.week(),
    closures: (await stores.closures.list({ ...page, limit: 200 })).items,
    transfer_targets: [],
    switch_rules: [],
    topics: [],
    customer: null,
    same_number: [],
    speech_keys: [],
  }
}

function sampleCustomer(id: string, last_call_at: string): BriefCustomer {
  return {
    id,
    name: 'Emma Carter',
    language: null,
    notes: null,
    calls_count: 3,
    last_call_at,
    relation: null,
    last_visits: [],
    usual_staff: null,
    open_callbacks: [],
    facts: [],
    upcoming_appointments: [],
  }
}
