import { tryParsePhoneNumber } from '../phone-number.ts'
import { loginMark, ruleKey, writeMark } from './sip-mark.ts'
import type { SipSetup, SipTrunkSetup } from './sip-setup.ts'
import type { RuleSpec, TrunkSpec } from './sip-plan.ts'

export interface WantedTrunk {
  key: string
  spec: TrunkSpec
}

/** What there should be in LiveKit. The rule is bound to all of the trunks, whose ids are not known before they are. */
export interface WantedLines {
  owner: string
  trunks: WantedTrunk[]
  rule: Omit<RuleSpec, 'trunk_ids'>
  /** What is odd, but can be done. */
  warnings: string[]
  /** What keeps it from being done. */
  problems: string[]
}

/** Without a trunk in the setup there is one, named so. */
const defaultTrunk = 'main'

/** `owned`: the numbers of all businesses, in their stored form. */
export function wantedLines(
  setup: SipSetup,
  owned: readonly string[],
  options: { agent_name: string; default_country: string | null },
): WantedLines {
  const warnings: string[] = []
  const problems: string[] = []
  const read = (written: string, where: string): string[] => {
    const number = tryParsePhoneNumber(written, { country: options.default_country })
    if (number === null) problems.push(`${where}: "${written}" is no phone number.`)
    return number === null ? [] : [number]
  }
  const trunks = setup.trunks.length > 0 ? setup.trunks : [parsedDefault()]
  const listed = trunks.map(({ name, numbers }) =>
    Array.isArray(numbers) ? numbers.flatMap((each) => read(each, `trunk ${name}`)) : [],
  )
  const rest = owned.filter((number) => !listed.flat().includes(number))
  checkTrunks(trunks, listed, problems)
  checkSeedRules(setup, owned, read, warnings)

  const wanted = trunks.map((trunk, i) => {
    const numbers = trunk.numbers === 'businesses' ? rest : (listed[i] ?? [])
    checkTrunk(trunk, numbers, owned, { warnings, problems })
    const callers = trunk.allowed_callers.flatMap((each) => read(each, `trunk ${trunk.name}`))
    return wantedTrunk(setup.owner, trunk, numbers, callers)
  })
  const rule = {
    name: `${setup.owner}/${ruleKey}`,
    room_prefix: 'call',
    agent_name: options.agent_name,
    metadata: writeMark({ owner: setup.owner, key: ruleKey }),
  }
  return { owner: setup.owner, trunks: wanted, rule, warnings, problems }
}

function parsedDefault(): SipTrunkSetup {
  return {
    name: defaultTrunk,
    numbers: 'businesses',
    allowed_addresses: [],
    allowed_callers: [],
    username: '',
    password: '',
    ringing_timeout_seconds: 30,
  }
}

function wantedTrunk(owner: string, trunk: SipTrunkSetup, numbers: string[], callers: string[]): WantedTrunk {
  const { name: key, username, password } = trunk
  const mode = Array.isArray(trunk.numbers) ? 'listed' : trunk.numbers
  return {
    key,
    spec: {
      name: `${owner}/${key}`,
      numbers: [...new Set(numbers)].toSorted(),
      allowed_addresses: trunk.allowed_addresses,
      allowed_numbers: callers,
      auth_username: username,
      auth_password: password,
      ringing_timeout_seconds: trunk.ringing_timeout_seconds,
      metadata: writeMark({ owner, key, numbers: mode, login: loginMark(username, password) }),
    },
  }
}

/** What two trunks must not do, because LiveKit then refuses every call to the number. */
function checkTrunks(trunks: readonly SipTrunkSetup[], listed: string[][], problems: string[]): void {
  const names = trunks.map(({ name }) => name)
  for (const name of new Set(names.filter((each, i) => names.indexOf(each) < i)))
    problems.push(`Two trunks are named ${name}.`)
  for (const mode of ['businesses', 'any'] as const) {
    const those = trunks.filter(({ numbers }) => numbers === mode).map(({ name }) => name)
    if (those.length > 1)
      problems.push(
        `Only one trunk can have numbers: ${mode}, but ${those.join(' and ')} have. List the numbers of the others.`,
      )
  }
  const all = listed.flatMap((numbers) => [...new Set(numbers)])
  for (const number of new Set(all.filter((each, i) => all.indexOf(each) < i)))
    problems.push(`${number} is listed on two trunks: LiveKit would refuse calls to it.`)
}

function checkTrunk(
  trunk: SipTrunkSetup,
  numbers: readonly string[],
  owned: readonly string[],
  { warnings, problems }: Pick<WantedLines, 'warnings' | 'problems'>,
): void {
  const { name } = trunk
  const isOpen = trunk.allowed_addresses.length === 0 && trunk.password === ''
  if ((trunk.username === '') !== (trunk.password === ''))
    problems.push(`trunk ${name}: username and password belong together.`)
  if (trunk.numbers === 'any' && isOpen)
    problems.push(`trunk ${name}: with numbers: any it needs allowed_addresses, or username and password.`)
  else if (isOpen)
    warnings.push(
      `trunk ${name}: anybody who reaches the SIP port may call. Add the provider's allowed_addresses.`,
    )
  if (trunk.numbers === 'businesses' && numbers.length === 0)
    problems.push(
      `trunk ${name}: no business has a number that no other trunk lists. Give a business its ai_phone_number first.`,
    )
  const strangers = Array.isArray(trunk.numbers) ? numbers.filter((number) => !owned.includes(number)) : []
  if (strangers.length > 0)
    warnings.push(
      `trunk ${name}: no business has ${strangers.join(', ')}; who dials it hears that it is not in use.`,
    )
}

/** The rules of the seed's form give way to the one rule of ours, which finds the business by the number dialled. */
function checkSeedRules(
  { dispatch_rules }: SipSetup,
  owned: readonly string[],
  read: (written: string, where: string) => string[],
  warnings: string[],
): void {
  if (dispatch_rules.length === 0) return
  warnings.push(
    `dispatch_rules: a room named by its number would put two callers of one business into one room, where they hear ` +
      `each other. Each call gets a room of its own instead, and its business is found by the number that was dialled.`,
  )
  for (const { phone_number } of dispatch_rules) {
    const [number] = read(phone_number, 'dispatch_rules')
    if (number !== undefined && !owned.includes(number))
      warnings.push(
        `dispatch_rules: no business has ${number}. Set it as the ai_phone_number of its business.`,
      )
  }
}
