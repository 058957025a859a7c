import type { LivekitServer, RoomParticipant } from '#actions/ports/livekit-server.ts'
import type { SipRule, SipTrunk } from '#domain/sip/sip-line.ts'
import type { RuleSpec, TrunkSpec } from '#domain/sip/sip-plan.ts'
import { sipRule, sipTrunk } from './sip-line.ts'

export interface FakeLivekit extends LivekitServer {
  trunks: SipTrunk[]
  rules: SipRule[]
  /** Every write, in order: `create trunk switchboard/main`. */
  writes: string[]
  rooms: Map<string, { participants: RoomParticipant[]; dispatches: string[] }>
  /** Whether a worker takes trial jobs. */
  hasWorker: boolean
  /** Thrown by whatever is asked next, until it is null again. */
  failure: Error | null
}

/** LiveKit's server as far as we use it, in memory. */
export function fakeLivekit(): FakeLivekit {
  let count = 0
  const fake: FakeLivekit = {
    url: 'ws://livekit.test',
    agent_name: 'switchboard',
    trunks: [],
    rules: [],
    writes: [],
    rooms: new Map(),
    hasWorker: true,
    failure: null,
    clock: () => answer(null),
    listTrunks: () => answer([...fake.trunks]),
    createTrunk: (spec) => {
      count += 1
      const trunk = asTrunk(`ST_${count}`, spec)
      fake.trunks.push(trunk)
      return wrote(`create trunk ${spec.name}`, trunk)
    },
    updateTrunk: (id, { auth_password, ...fields }) => {
      const password = auth_password === undefined ? {} : { has_password: auth_password !== '' }
      fake.trunks = fake.trunks.map((each) => (each.id === id ? { ...each, ...fields, ...password } : each))
      return wrote(`update trunk ${id}: ${Object.keys(fields).join(', ')}`, undefined)
    },
    removeTrunk: (id) => {
      fake.trunks = fake.trunks.filter((each) => each.id !== id)
      return wrote(`remove trunk ${id}`, undefined)
    },
    listRules: () => answer([...fake.rules]),
    createRule: (spec) => {
      count += 1
      fake.rules.push(asRule(`SDR_${count}`, spec))
      return wrote(`create rule ${spec.name}`, undefined)
    },
    updateRule: (id, spec) => {
      fake.rules = fake.rules.map((each) => (each.id === id ? asRule(id, spec) : each))
      return wrote(`update rule ${spec.name}`, undefined)
    },
    removeRule: (id) => {
      fake.rules = fake.rules.filter((each) => each.id !== id)
      return wrote(`remove rule ${id}`, undefined)
    },
    participants: (room) => answer(fake.rooms.get(room)?.participants ?? null),
    dispatch: (room, metadata) => {
      fake.rooms.get(room)?.dispatches.push(metadata)
      return wrote(`dispatch ${room}`, undefined)
    },
    closeRoom: (room) => {
      fake.rooms.delete(room)
      return wrote(`close ${room}`, undefined)
    },
    tryAgent: () => answer(fake.hasWorker ? { ms: 40 } : null),
  }
  const answer = <T>(value: T): Promise<T> =>
    fake.failure === null ? Promise.resolve(value) : Promise.reject(fake.failure)
  const wrote = <T>(what: string, value: T): Promise<T> => {
    fake.writes.push(what)
    return answer(value)
  }
  return fake
}

function asTrunk(id: string, { auth_password, ...spec }: TrunkSpec): SipTrunk {
  return sipTrunk({ id, ...spec, has_password: auth_password !== '' })
}

function asRule(id: string, { room_prefix, agent_name, ...spec }: RuleSpec): SipRule {
  return sipRule({ id, ...spec, room: room_prefix, agent_names: [agent_name] })
}
