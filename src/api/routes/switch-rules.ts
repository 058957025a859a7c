import { switchRuleActions } from '#actions/switch-rules/switch-rule-actions.ts'
import { newSwitchRule, switchRule, switchRulePatch } from '#domain/switch-rule.ts'
import { nounRoutes } from '../noun-routes.ts'

export const switchRuleRoutes = nounRoutes({
  One: 'SwitchRule',
  Many: 'SwitchRules',
  one: 'a rule of which role takes a call when the caller speaks of something',
  many: 'rules of which role takes a call when the caller speaks of something',
  path: 'switch-rules',
  id: 'switch_rule_id',
  row: switchRule,
  create: newSwitchRule,
  patch: switchRulePatch,
  actions: switchRuleActions,
})
