import type { SipRule, SipTrunk } from '#domain/sip/sip-line.ts'

/** A sound trunk; `fields` make it another. */
export function sipTrunk(fields: Partial<SipTrunk> = {}): SipTrunk {
  return {
    id: 'ST_1',
    name: '',
    numbers: [],
    allowed_addresses: ['203.0.113.0/24'],
    allowed_numbers: [],
    auth_username: '',
    has_password: false,
    ringing_timeout_seconds: 30,
    metadata: '',
    ...fields,
  }
}

/** A sound rule of no trunk in particular. */
export function sipRule(fields: Partial<SipRule> = {}): SipRule {
  return {
    id: 'SDR_1',
    name: '',
    trunk_ids: [],
    kind: 'individual',
    room: 'call',
    randomized: true,
    pin: '',
    called_numbers: [],
    caller_numbers: [],
    agent_names: ['switchboard'],
    hides_numbers: false,
    metadata: '',
    ...fields,
  }
}
