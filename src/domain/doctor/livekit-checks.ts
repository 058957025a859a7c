import { trunksFor, type SipRule, type SipTrunk } from '../sip/sip-line.ts'
import { fail, ok, skipped, warn, type Check } from './check.ts'

const server = { id: 'livekit', title: 'LiveKit server' }
const trunk = { id: 'sip_trunk', title: 'SIP trunk' }
const rule = { id: 'sip_rule', title: 'Dispatch rule' }
const agent = { id: 'livekit_agent', title: 'Worker registered' }
const apply = 'Run: npm run switchboard -- sip apply'

export const noLivekit = skipped(
  server,
  'LIVEKIT_URL is not set: calls come by media stream and practice only.',
  'For a SIP trunk, follow docs/sip.md.',
  { reason: 'livekit_not_set' },
)

/** `problem` null: it answered. */
export function checkLivekit(url: string, problem: { message: string; is_rejected: boolean } | null): Check {
  if (problem === null) {
    return ok(server, `${url} answers, and takes our key.`, { reason: 'livekit_answers', details: { url } })
  }
  return fail(
    server,
    problem.message,
    problem.is_rejected
      ? 'Check LIVEKIT_API_KEY and LIVEKIT_API_SECRET against the keys of the server; SIP needs the same Redis behind it.'
      : 'See that the server runs and LIVEKIT_URL leads to it from the API.',
    {
      reason: problem.is_rejected ? 'livekit_refuses' : 'livekit_away',
      details: { url, message: problem.message },
    },
  )
}

/** `number` null: whether there is any trunk at all. */
export function checkTrunk(trunks: readonly SipTrunk[], number: string | null): Check {
  if (trunks.length === 0) {
    return fail(trunk, 'LiveKit has no inbound trunk: every call is dropped.', apply, {
      reason: 'trunk_missing',
    })
  }
  const matching = number === null ? [...trunks] : trunksFor(trunks, number)
  const names = matching.map(({ name, id }) => name || id).join(', ')
  if (matching.length === 0) {
    return fail(
      trunk,
      `No trunk takes ${number}: the caller hears ringing until the provider gives up.`,
      `Give the number to a business, and the trunk follows. If it has one already: npm run switchboard -- sip apply`,
      { reason: 'trunk_takes_it_not', details: { number } },
    )
  }
  if (number !== null && matching.length > 1 && matching.some((each) => each.allowed_numbers.length === 0)) {
    return fail(
      trunk,
      `${matching.length} trunks take ${number} (${names}): LiveKit refuses the call with 503.`,
      'Take the number out of all but one of them.',
      { reason: 'trunk_taken_twice', details: { number, names } },
    )
  }
  return trunkShape(matching, names)
}

function trunkShape(matching: readonly SipTrunk[], names: string): Check {
  const open = matching.find((each) => each.allowed_addresses.length === 0 && each.auth_username === '')
  if (open !== undefined) {
    return warn(
      trunk,
      `${open.name || open.id} lets anybody in who reaches the SIP port: neither addresses nor a login are asked for.`,
      "Put the provider's addresses or credentials into sip.yaml, run sip apply, and close port 5060 to everybody else.",
      { reason: 'trunk_open', details: { name: open.name || open.id } },
    )
  }
  const slow = matching.find(({ ringing_timeout_seconds: seconds }) => seconds === 0 || seconds > 60)
  if (slow !== undefined) {
    const [name, seconds] = [slow.name || slow.id, slow.ringing_timeout_seconds || 180]
    return warn(
      trunk,
      `${name} lets a caller ring for ${seconds} s when no worker answers.`,
      'Set ringing_timeout_seconds to 30 in sip.yaml and run sip apply.',
      { reason: 'trunk_rings_long', details: { name, seconds } },
    )
  }
  return ok(trunk, `${names} ${matching.length === 1 ? 'takes' : 'take'} the call.`, {
    reason: 'trunk_takes_it',
    details: { names },
  })
}

/** The rules that a call on one of `trunks` can meet. */
export function checkRule(rules: readonly SipRule[], trunks: readonly SipTrunk[], agentName: string): Check {
  const ids = new Set(trunks.map(({ id }) => id))
  const bound = rules.filter(({ trunk_ids }) => trunk_ids.some((id) => ids.has(id)))
  const reachable = bound.length > 0 ? bound : rules.filter(({ trunk_ids }) => trunk_ids.length === 0)
  if (reachable.length === 0) {
    return fail(rule, 'No dispatch rule is bound to the trunk: calls are dropped without an answer.', apply, {
      reason: 'rule_missing',
    })
  }
  for (const each of reachable) {
    const problem = ruleProblem(each, agentName)
    if (problem !== null) return problem
  }
  if (reachable.length > 1) {
    const names = reachable.map(({ name, id }) => name || id).join(', ')
    return warn(rule, `${reachable.length} rules can take the call: ${names}.`, 'Keep one, or know why.', {
      reason: 'rules_many',
      details: { names },
    })
  }
  const name = reachable[0]?.name || reachable[0]?.id
  return ok(rule, `${name} gives each call a room of its own and calls ${agentName}.`, {
    reason: 'rule_calls_us',
    details: { name },
  })
}

function ruleProblem(each: SipRule, agentName: string): Check | null {
  const name = each.name || each.id
  if (each.called_numbers.length > 0 || each.caller_numbers.length > 0) {
    return warn(
      rule,
      `${name} filters by number, which LiveKit compares letter by letter: with or without + decides.`,
      'Let rules go by trunk only; sip apply makes such a rule.',
      { reason: 'rule_filters', details: { name } },
    )
  }
  if (each.pin !== '') {
    return warn(rule, `${name} asks callers for a PIN.`, 'Remove the PIN, or know why.', {
      reason: 'rule_asks_pin',
      details: { name },
    })
  }
  if (each.kind === 'direct' || !each.randomized) {
    return fail(
      rule,
      `${name} (${each.kind}) gives rooms fixed names: two callers at once would be in one room and hear each other.`,
      `${apply} and remove that rule.`,
      { reason: 'rule_shares_rooms', details: { name } },
    )
  }
  if (!each.agent_names.includes(agentName)) {
    const named = each.agent_names.length === 0 ? 'nobody' : each.agent_names.join(', ')
    return fail(
      rule,
      `${name} calls ${named} into the room, but our workers are named ${agentName}: the caller hears ringing.`,
      apply,
      { reason: 'rule_calls_others', details: { name, named: each.agent_names, agent: agentName } },
    )
  }
  if (each.hides_numbers) {
    return warn(
      rule,
      `${name} hides phone numbers, the dialled one too: which business is meant cannot be told.`,
      'Switch hide_phone_number off.',
      { reason: 'rule_hides_numbers', details: { name } },
    )
  }
  return null
}

/** `took`: null when no worker took the trial job in time. */
export function checkAgent(agentName: string, took: { ms: number } | null): Check {
  if (took !== null) {
    return ok(agent, `A worker named ${agentName} took a trial job after ${took.ms} ms.`, {
      reason: 'worker_answers',
      details: { agent: agentName, ms: took.ms },
    })
  }
  return fail(
    agent,
    `No worker named ${agentName} takes jobs: the caller hears ringing.`,
    'Start one (npm run worker) with the same LIVEKIT_URL and LIVEKIT_AGENT_NAME, and look at its log.',
    { reason: 'worker_missing', details: { agent: agentName } },
  )
}
