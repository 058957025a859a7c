import type { Actor } from '#domain/access.ts'
import type {
  BusinessRehearsal,
  BusinessRehearsalPatch,
  NewBusinessRehearsal,
} from '#domain/rehearsal/business-rehearsal.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { defaultRehearsals } from '#domain/rehearsal/default-rehearsals.ts'
import { findTool, toolDefinitions } from '#domain/tools/index.ts'
import { nounActions, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'

/** Beside what all nouns throw: `invalid_request` for a tool that there is not. */
export const rehearsalActions = nounActions<BusinessRehearsal, NewBusinessRehearsal, BusinessRehearsalPatch>({
  noun: 'rehearsal',
  store: (stores) => stores.rehearsals,
  onCreate: async (_stores, values) => checkTools(values),
  onUpdate: async (_stores, patch) => checkTools(patch),
})

function checkTools<T extends BusinessRehearsalPatch>(fields: T): T {
  for (const field of ['uses_tools', 'never_uses_tools'] as const) {
    const unknown = (fields[field] ?? []).filter((name) => findTool(name) === null)
    if (unknown.length === 0) continue
    const allowed = toolDefinitions.map(({ name }) => name)
    throw new SwitchboardError('invalid_request', `${field}: there is no ${unknown.join(', ')}.`, {
      reason: 'unknown_tool',
      details: { field, allowed, unknown },
    })
  }
  return fields
}

/** Adds the rehearsals that follow from what the business has told of itself; none twice. Resolves with those added. */
export async function addDefaultRehearsals(
  { database }: ActionDeps,
  actor: Actor,
  { business_id }: { business_id: string },
): Promise<BusinessRehearsal[]> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async (stores) => {
    const { language } = found(await stores.business.get(), 'business')
    const page = { limit: 100, cursor: null }
    const { items: services } = await stores.services.list(page)
    const { items: knowledge } = await stores.knowledge.list(page)
    const { items: kept } = await stores.rehearsals.list({ limit: 200, cursor: null })
    const names = new Set(kept.map(({ name }) => name))
    const added: BusinessRehearsal[] = []
    for (const one of defaultRehearsals({ services, knowledge, language })) {
      if (!names.has(one.name)) added.push(await stores.rehearsals.create(one))
    }
    return added
  })
}
