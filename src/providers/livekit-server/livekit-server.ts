import {
  ParticipantInfo_Kind,
  SIPDispatchRuleInfo,
  SIPHeaderOptions,
  SIPInboundTrunkInfo,
  TrackType,
} from '@livekit/protocol'
import { AgentDispatchClient, RoomServiceClient, SipClient } from 'livekit-server-sdk'
import type { LivekitServer, RoomParticipant } from '#actions/ports/livekit-server.ts'
import type { RuleSpec, TrunkSpec } from '#domain/sip/sip-plan.ts'
import { isNotFound, livekitError } from './livekit-error.ts'
import { readRule, readTrunk, writeRule, writeTrunk } from './sip-mapping.ts'

export interface LivekitAccess {
  /** `wss://…`. */
  url: string
  apiKey: string
  apiSecret: string
  agentName: string
}

const requestSeconds = 8
const trialPollMs = 100

/** LiveKit's server over its own client. Holds no connection. */
export function createLivekitServer(access: LivekitAccess): LivekitServer {
  const { url, apiKey, apiSecret, agentName } = access
  const options = { requestTimeout: requestSeconds }
  const sip = new SipClient(url, apiKey, apiSecret, options)
  const rooms = new RoomServiceClient(url, apiKey, apiSecret, options)
  const agents = new AgentDispatchClient(url, apiKey, apiSecret, options)

  async function ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      throw livekitError(error, url)
    }
  }

  return {
    url,
    agent_name: agentName,
    clock: () => ask(() => readClock(url)),
    ...trunks(sip, ask),
    ...rules(sip, ask),
    ...people(rooms, agents, agentName, ask),
    tryAgent: (room, deadlineMs) =>
      ask(async () => {
        const startedAt = performance.now()
        await agents.createDispatch(room, agentName, { metadata: '{"trial":true}' })
        try {
          // What a dispatch says of its jobs stays empty (LiveKit 1.13): being in the room is the proof.
          while (performance.now() - startedAt < deadlineMs) {
            const inside = await rooms.listParticipants(room)
            if (inside.some(({ kind }) => kind === ParticipantInfo_Kind.AGENT))
              return { ms: Math.round(performance.now() - startedAt) }
            await new Promise((resolve) => setTimeout(resolve, trialPollMs))
          }
          return null
        } finally {
          await rooms.deleteRoom(room).catch(() => undefined)
        }
      }),
  }
}

type Ask = <T>(question: () => Promise<T>) => Promise<T>

function trunks(
  sip: SipClient,
  ask: Ask,
): Pick<LivekitServer, 'listTrunks' | 'createTrunk' | 'updateTrunk' | 'removeTrunk'> {
  return {
    listTrunks: () => ask(async () => (await sip.listSipInboundTrunk()).map(readTrunk)),
    createTrunk: (spec: TrunkSpec) =>
      ask(async () => {
        return readTrunk(
          await sip.createSipInboundTrunk(spec.name, spec.numbers, {
            metadata: spec.metadata,
            allowedAddresses: spec.allowed_addresses,
            allowedNumbers: spec.allowed_numbers,
            authUsername: spec.auth_username,
            authPassword: spec.auth_password,
            includeHeaders: SIPHeaderOptions.SIP_ALL_HEADERS,
            ringingTimeout: spec.ringing_timeout_seconds,
          }),
        )
      }),
    updateTrunk: (id, fields) =>
      ask(async () => {
        const [info] = await sip.listSipInboundTrunk({ trunkIds: [id] })
        await sip.updateSipInboundTrunk(id, writeTrunk(info ?? new SIPInboundTrunkInfo(), fields))
      }),
    removeTrunk: (id) =>
      ask(async () => {
        await sip.deleteSipTrunk(id)
      }),
  }
}

function rules(
  sip: SipClient,
  ask: Ask,
): Pick<LivekitServer, 'listRules' | 'createRule' | 'updateRule' | 'removeRule'> {
  return {
    listRules: () => ask(async () => (await sip.listSipDispatchRule()).map(readRule)),
    createRule: (spec: RuleSpec) =>
      ask(async () => {
        const { roomConfig } = writeRule(new SIPDispatchRuleInfo(), spec)
        await sip.createSipDispatchRule(
          { type: 'individual', roomPrefix: spec.room_prefix },
          {
            name: spec.name,
            metadata: spec.metadata,
            trunkIds: spec.trunk_ids,
            ...(roomConfig === undefined ? {} : { roomConfig }),
          },
        )
      }),
    updateRule: (id, spec) =>
      ask(async () => {
        const [info] = await sip.listSipDispatchRule({ dispatchRuleIds: [id] })
        await sip.updateSipDispatchRule(id, writeRule(info ?? new SIPDispatchRuleInfo(), spec))
      }),
    removeRule: (id) =>
      ask(async () => {
        await sip.deleteSipDispatchRule(id)
      }),
  }
}

function people(
  rooms: RoomServiceClient,
  agents: AgentDispatchClient,
  agentName: string,
  ask: Ask,
): Pick<LivekitServer, 'participants' | 'dispatch' | 'closeRoom'> {
  return {
    participants: (room) =>
      ask(async () => {
        try {
          const found = await rooms.listParticipants(room)
          return found.map(({ identity, kind, attributes, tracks }) => {
            const has_voice = tracks.some(({ type }) => type === TrackType.AUDIO)
            return { identity, kind: kindOf(kind), attributes, has_voice }
          })
        } catch (error) {
          if (isNotFound(error)) return null
          throw error
        }
      }),
    dispatch: (room, metadata) =>
      ask(async () => {
        await agents.createDispatch(room, agentName, { metadata })
      }),
    closeRoom: (room) =>
      ask(async () => {
        try {
          await rooms.deleteRoom(room)
        } catch (error) {
          if (!isNotFound(error)) throw error
        }
      }),
  }
}

function kindOf(kind: ParticipantInfo_Kind): RoomParticipant['kind'] {
  if (kind === ParticipantInfo_Kind.SIP) return 'sip'
  return kind === ParticipantInfo_Kind.AGENT ? 'agent' : 'other'
}

async function readClock(url: string): Promise<string | null> {
  const response = await fetch(url.replace(/^ws/, 'http'), {
    signal: AbortSignal.timeout(requestSeconds * 1_000),
  })
  await response.body?.cancel()
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? null : new Date(date).toISOString()
}
