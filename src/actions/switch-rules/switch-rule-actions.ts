import { SwitchboardError } from '#domain/errors.ts'
import type { NewSwitchRule, SwitchRule, SwitchRulePatch } from '#domain/switch-rule.ts'
import { nounActions } from '../noun-actions.ts'
import type { BusinessStores } from '../ports.ts'

/** Beside what all nouns throw: `invalid_request` for a role that is not there, and for a rule that leads to itself. */
export const switchRuleActions = nounActions<SwitchRule, NewSwitchRule, SwitchRulePatch>({
  noun: 'switch rule',
  store: (stores) => stores.switchRules,
  async onCreate(stores, values) {
    await checkRoles(stores, values)
    return values
  },
  async onUpdate(stores, patch, current) {
    const { from_role_id = current.from_role_id, to_role_id = current.to_role_id } = patch
    await checkRoles(stores, { from_role_id, to_role_id })
    return patch
  },
})

async function checkRoles(
  stores: BusinessStores,
  { from_role_id, to_role_id }: Pick<NewSwitchRule, 'from_role_id' | 'to_role_id'>,
): Promise<void> {
  if ((await stores.roles.get(to_role_id)) === null) throw noSuchRole('to_role_id')
  if (from_role_id === null) return
  if ((await stores.roles.get(from_role_id)) === null) throw noSuchRole('from_role_id')
  if (from_role_id === to_role_id) {
    throw new SwitchboardError('invalid_request', 'to_role_id: a role cannot hand over to itself.', {
      reason: 'switch_to_itself',
      details: { field: 'to_role_id' },
    })
  }
}

function noSuchRole(field: string): SwitchboardError {
  return new SwitchboardError('invalid_request', `${field}: the business has no such role.`, {
    reason: 'role_unknown',
    details: { field },
  })
}
