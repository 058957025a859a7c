import {
  RoomAgentDispatch,
  RoomConfiguration,
  SIPDispatchRule,
  SIPDispatchRuleIndividual,
  type SIPDispatchRuleInfo,
  SIPHeaderOptions,
  SIPInboundTrunkInfo,
} from '@livekit/protocol'
import type { SipRule, SipTrunk } from '#domain/sip/sip-line.ts'
import type { RuleSpec, TrunkSpec } from '#domain/sip/sip-plan.ts'

export function readTrunk(info: SIPInboundTrunkInfo): SipTrunk {
  return {
    id: info.sipTrunkId,
    name: info.name,
    numbers: info.numbers,
    allowed_addresses: info.allowedAddresses,
    allowed_numbers: info.allowedNumbers,
    auth_username: info.authUsername,
    has_password: info.authPassword !== '',
    ringing_timeout_seconds: Number(info.ringingTimeout?.seconds ?? 0),
    metadata: info.metadata,
  }
}

/** All headers are asked for: where To is rewritten on the way, another one still names the dialled number. */
export function writeTrunk(info: SIPInboundTrunkInfo, fields: Partial<TrunkSpec>): SIPInboundTrunkInfo {
  const { ringing_timeout_seconds: seconds } = fields
  const ringing = seconds === undefined ? {} : { ringingTimeout: `${seconds}s` }
  const written = SIPInboundTrunkInfo.fromJson({ ...(info.toJson() as object), ...ringing })
  written.name = fields.name ?? info.name
  written.numbers = fields.numbers ?? info.numbers
  written.allowedAddresses = fields.allowed_addresses ?? info.allowedAddresses
  written.allowedNumbers = fields.allowed_numbers ?? info.allowedNumbers
  written.authUsername = fields.auth_username ?? info.authUsername
  written.authPassword = fields.auth_password ?? info.authPassword
  written.metadata = fields.metadata ?? info.metadata
  written.includeHeaders = SIPHeaderOptions.SIP_ALL_HEADERS
  return written
}

export function readRule(info: SIPDispatchRuleInfo): SipRule {
  const rule = info.rule?.rule
  return {
    id: info.sipDispatchRuleId,
    name: info.name,
    trunk_ids: info.trunkIds,
    ...readTarget(rule),
    called_numbers: info.numbers,
    caller_numbers: info.inboundNumbers,
    agent_names: (info.roomConfig?.agents ?? []).map(({ agentName }) => agentName),
    hides_numbers: info.hidePhoneNumber,
    metadata: info.metadata,
  }
}

function readTarget(
  rule: SIPDispatchRule['rule'] | undefined,
): Pick<SipRule, 'kind' | 'room' | 'randomized' | 'pin'> {
  switch (rule?.case) {
    case 'dispatchRuleIndividual': {
      const { roomPrefix, pin } = rule.value
      return { kind: 'individual', room: roomPrefix, randomized: !rule.value.noRandomness, pin }
    }
    case 'dispatchRuleCallee': {
      const { roomPrefix, pin, randomize } = rule.value
      return { kind: 'callee', room: roomPrefix, randomized: randomize, pin }
    }
    case 'dispatchRuleDirect':
      return { kind: 'direct', room: rule.value.roomName, randomized: false, pin: rule.value.pin }
    default:
      return { kind: 'unknown', room: '', randomized: false, pin: '' }
  }
}

export function writeRule(info: SIPDispatchRuleInfo, spec: RuleSpec): SIPDispatchRuleInfo {
  const written = info.clone()
  written.name = spec.name
  written.trunkIds = spec.trunk_ids
  written.metadata = spec.metadata
  written.numbers = []
  written.inboundNumbers = []
  written.hidePhoneNumber = false
  const value = new SIPDispatchRuleIndividual({ roomPrefix: spec.room_prefix })
  written.rule = new SIPDispatchRule({ rule: { case: 'dispatchRuleIndividual', value } })
  written.roomConfig = new RoomConfiguration({
    agents: [new RoomAgentDispatch({ agentName: spec.agent_name })],
  })
  return written
}
