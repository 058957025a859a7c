export interface SipOutcome {
  steps: { action: 'create' | 'update' | 'remove'; kind: 'trunk' | 'rule'; name: string; changes: string[] }[]
  warnings: string[]
  problems: string[]
  is_applied: boolean
}

const done = { create: 'created', update: 'updated', remove: 'removed' }

export function printedOutcome({ steps, warnings, problems, is_applied }: SipOutcome): string {
  const lines = [
    ...problems.map((problem) => `PROBLEM  ${problem}`),
    ...warnings.map((warning) => `warning  ${warning}`),
    ...steps.flatMap(({ action, kind, name, changes }) => [
      `${(is_applied ? done[action] : action).padEnd(8)} ${kind} ${name}`,
      ...changes.map((change) => `           ${change}`),
    ]),
  ]
  if (steps.length === 0 && problems.length === 0) lines.push('LiveKit has all of it already.')
  else if (problems.length > 0) lines.push('', 'Nothing can be applied until the problems are solved.')
  else if (!is_applied) lines.push('', 'Nothing was changed yet: sip apply does it.')
  return `${lines.join('\n')}\n`
}

interface Lines {
  trunks: {
    id: string
    name: string
    owner: string | null
    numbers: string[]
    allowed_addresses: string[]
    auth_username: string
  }[]
  rules: {
    id: string
    name: string
    owner: string | null
    kind: string
    room: string
    trunk_ids: string[]
    agent_names: string[]
  }[]
}

export function printedLines({ trunks, rules }: Lines): string {
  const lines = [
    ...(trunks.length === 0 ? ['LiveKit has no inbound trunk: every call is dropped.'] : []),
    ...trunks.flatMap((trunk) => [
      `trunk ${trunk.name || trunk.id} (${trunk.id}${whose(trunk.owner)})`,
      `  numbers  ${trunk.numbers.join(', ') || 'any'}`,
      `  from     ${trunk.allowed_addresses.join(', ') || 'anywhere'}${trunk.auth_username === '' ? '' : `, login ${trunk.auth_username}`}`,
    ]),
    ...(rules.length === 0 ? ['LiveKit has no dispatch rule: every call is dropped.'] : []),
    ...rules.flatMap((rule) => [
      `rule ${rule.name || rule.id} (${rule.id}${whose(rule.owner)})`,
      `  rooms    ${rule.kind}, ${rule.room}`,
      `  trunks   ${rule.trunk_ids.join(', ') || 'any'}`,
      `  agent    ${rule.agent_names.join(', ') || 'none'}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function whose(owner: string | null): string {
  return owner === null ? ', not ours' : ''
}
