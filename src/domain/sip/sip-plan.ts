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
