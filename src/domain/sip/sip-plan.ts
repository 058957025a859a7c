import { livekitNumber, type SipRule, type SipTrunk } from './sip-line.ts'
import { readMark } from './sip-mark.ts'
import type { WantedLines } from './wanted-lines.ts'

/** A trunk as it should be. */
export interface TrunkSpec {
  name: string
  numbers: string[]
  allowed_addresses: string[]
  allowed_numbers: string[]
  auth_username: string
  auth_password: string
  ringing_timeout_seconds: number
  metadata: string
}

/** The dispatch rule as it should be: a room for each call, our agent called into it. */
export interface RuleSpec {
  name: string
  trunk_ids: string[]
  room_prefix: string
  agent_name: string
  metadata: string
}

/** `changes` in words for people; nothing secret in them. */
export type SipStep =
  | { action: 'create'; kind: 'trunk'; key: string; name: string; spec: TrunkSpec; changes: string[] }
  | { action: 'update'; kind: 'trunk'; id: string; name: string; spec: TrunkSpec; changes: string[] }
  | { action: 'create'; kind: 'rule'; name: string; changes: string[] }
  | { action: 'update'; kind: 'rule'; id: string; name: string; changes: string[] }
  | { action: 'remove'; kind: 'trunk' | 'rule'; id: string; name: string; changes: string[] }

export interface SipPlan {
  /** In the order in which they have to be done. */
  steps: SipStep[]
  /** Trunks of ours that stay, by key. */
  kept: Map<string, string>
  warnings: string[]
  problems: string[]
}

/**
 * What has to be done so that LiveKit has what is wanted. What does not carry our mark is not touched. Rules go before
 * their trunks, and a number leaves one trunk before it comes to another: two that have it are an error there.
 */
export function planSip(
  wanted: WantedLines,
  trunks: readonly SipTrunk[],
  rules: readonly SipRule[],
): SipPlan {
  const own = ownOf(trunks, wanted.owner)
  const foreign = trunks.filter((trunk) => readMark(trunk.metadata, wanted.owner) === null)
  const kept = new Map<string, string>()
  const creations: SipStep[] = []
  const updates: { step: SipStep; frees: boolean }[] = []
  for (const { key, spec } of wanted.trunks) {
    const actual = own.find((each) => each.key === key)?.line
    if (actual === undefined) {
      creations.push({
        action: 'create',
        kind: 'trunk',
        key,
        name: spec.name,
        spec,
        changes: described(spec),
      })
      continue
    }
    kept.set(key, actual.id)
    const changes = trunkChanges(actual, spec)
    const frees = missingFrom(actual.numbers, spec.numbers).length > 0
    if (changes.length > 0)
      updates.push({
        step: { action: 'update', kind: 'trunk', id: actual.id, name: spec.name, spec, changes },
        frees,
      })
  }
  const surplus = own.filter(({ line }) => ![...kept.values()].includes(line.id))
  const steps = [
    ...rulesToRemove(wanted, rules),
    ...surplus.map(({ line }) => removal('trunk', line)),
    ...updates.toSorted((a, b) => Number(b.frees) - Number(a.frees)).map(({ step }) => step),
    ...creations,
    ...ruleSteps(wanted, rules, kept, creations.length > 0),
  ]
  return {
    steps,
    kept,
    warnings: wanted.warnings,
    problems: [...wanted.problems, ...clashes(wanted, foreign)],
  }
}

/** All that carries the mark of `owner`: rules first. */
export function planRemoval(
  owner: string,
  trunks: readonly SipTrunk[],
  rules: readonly SipRule[],
): SipStep[] {
  return [
    ...ownOf(rules, owner).map(({ line }) => removal('rule', line)),
    ...ownOf(trunks, owner).map(({ line }) => removal('trunk', line)),
  ]
}

/** Oldest first: where a key stands twice (two runs at once, once), the first stays. */
function ownOf<L extends { id: string; metadata: string }>(
  lines: readonly L[],
  owner: string,
): { key: string; line: L }[] {
  return lines
    .flatMap((line) => {
      const mark = readMark(line.metadata, owner)
      return mark === null ? [] : [{ key: mark.key, line }]
    })
    .toSorted((a, b) => (a.line.id < b.line.id ? -1 : 1))
}

function ruleSteps(
  wanted: WantedLines,
  rules: readonly SipRule[],
  kept: ReadonlyMap<string, string>,
  areTrunksNew: boolean,
): SipStep[] {
  const { name, agent_name } = wanted.rule
  const actual = ownOf(rules, wanted.owner)[0]?.line
  if (actual === undefined) {
    const changes = [`a room for each call, ${agent_name} called into it, on all of these trunks`]
    return [{ action: 'create', kind: 'rule', name, changes }]
  }
  const changes = [
    ...changed('name', actual.name, name),
    ...(actual.kind === 'individual' && actual.randomized ? [] : ['a room for each call']),
    ...changed('room prefix', actual.room, wanted.rule.room_prefix),
    ...changed('agent', actual.agent_names.join(', '), agent_name),
    ...(actual.pin === '' ? [] : ['no PIN']),
    ...(actual.called_numbers.length + actual.caller_numbers.length > 0 ? ['no filter by number'] : []),
    ...(actual.hides_numbers ? ['numbers not hidden'] : []),
    ...(areTrunksNew || !sameSet(actual.trunk_ids, [...kept.values()]) ? ['bound to these trunks'] : []),
  ]
  return changes.length === 0 ? [] : [{ action: 'update', kind: 'rule', id: actual.id, name, changes }]
}

function rulesToRemove({ owner }: WantedLines, rules: readonly SipRule[]): SipStep[] {
  return ownOf(rules, owner)
    .slice(1)
    .map(({ line }) => removal('rule', line))
}

function removal(kind: 'trunk' | 'rule', { id, name }: { id: string; name: string }): SipStep {
  return { action: 'remove', kind, id, name: name || id, changes: [] }
}

function trunkChanges(actual: SipTrunk, spec: TrunkSpec): string[] {
  const login = readMark(actual.metadata, null)?.login ?? ''
  const isLoginSame =
    actual.auth_username === spec.auth_username && login === (readMark(spec.metadata, null)?.login ?? '')
  const changes = [
    ...changed('name', actual.name, spec.name),
    ...listChanges('number', actual.numbers.map(livekitNumber), spec.numbers.map(livekitNumber)),
    ...listChanges('address', actual.allowed_addresses, spec.allowed_addresses),
    ...listChanges(
      'caller',
      actual.allowed_numbers.map(livekitNumber),
      spec.allowed_numbers.map(livekitNumber),
    ),
    ...(isLoginSame ? [] : ['login']),
    ...changed('ringing timeout', `${actual.ringing_timeout_seconds} s`, `${spec.ringing_timeout_seconds} s`),
  ]
  return changes.length === 0 && actual.metadata !== spec.metadata ? ['our mark'] : changes
}

function described(spec: TrunkSpec): string[] {
  return [
    spec.numbers.length === 0 ? 'any number' : `numbers ${few(spec.numbers)}`,
    spec.allowed_addresses.length === 0 ? 'from any address' : `from ${few(spec.allowed_addresses)}`,
    ...(spec.auth_username === '' ? [] : [`login ${spec.auth_username}`]),
  ]
}

/** A foreign trunk with one of our numbers makes LiveKit refuse every call to it. */
function clashes(wanted: WantedLines, foreign: readonly SipTrunk[]): string[] {
  return wanted.trunks.flatMap(({ spec }) => {
    const ours = new Set(spec.numbers.map(livekitNumber))
    return foreign.flatMap((trunk) => {
      const name = `The trunk ${trunk.name || trunk.id}, which is not ours,`
      const both = trunk.numbers.filter((number) => ours.has(livekitNumber(number)))
      if (both.length > 0)
        return [
          `${name} has ${few(both)} too: LiveKit would refuse those calls. Take them out of it, or remove it.`,
        ]
      return trunk.numbers.length + spec.numbers.length === 0
        ? [`${name} takes any number, as ${spec.name} would.`]
        : []
    })
  })
}

function changed(what: string, from: string, to: string): string[] {
  return from === to ? [] : [`${what} ${from === '' ? 'none' : from} → ${to}`]
}

function listChanges(what: string, from: readonly string[], to: readonly string[]): string[] {
  return [
    ...missingFrom(to, from).map((each) => `+ ${what} ${each}`),
    ...missingFrom(from, to).map((each) => `- ${what} ${each}`),
  ]
}

function missingFrom(list: readonly string[], other: readonly string[]): string[] {
  const there = new Set(other)
  return list.filter((each) => !there.has(each))
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return missingFrom(a, b).length + missingFrom(b, a).length === 0
}

function few(list: readonly string[]): string {
  return list.length <= 5 ? list.join(', ') : `${list.slice(0, 4).join(', ')} and ${list.length - 4} more`
}
