import type { Access, Actor } from '#domain/access.ts'

/**
 * Who may use a route; each route states one.
 *
 * - `public`: anybody, without a token
 * - `person`: somebody signed in
 * - `signed-in`: somebody signed in, a business's API key, or the operator
 * - `member:…`: a member (or API key) of the route's business with at least that access, or an operator
 * - `call`: the token of the call in the path
 * - `agent`: that service token
 * - `operator`: that service token, or an account that is an operator's
 * - `loopback-or-…`: a local caller that came through no proxy, or that service token
 */
export const permissions = [
  'public',
  'person',
  'signed-in',
  'member:viewer',
  'member:manager',
  'member:owner',
  'call',
  'agent',
  'operator',
  'loopback-or-agent',
  'loopback-or-operator',
] as const
export type Permission = (typeof permissions)[number]

export type UserActor = Extract<Actor, { kind: 'user' }>
export type MemberActor = Extract<Actor, { kind: 'member' }>
export type CallActor = Extract<Actor, { kind: 'call' }>
export type AgentActor = Extract<Actor, { kind: 'agent' }>
export type OperatorActor = Extract<Actor, { kind: 'operator' }>

interface ActorByPermission {
  public: null
  person: UserActor
  'signed-in': UserActor | MemberActor | OperatorActor
  'member:viewer': MemberActor | OperatorActor
  'member:manager': MemberActor | OperatorActor
  'member:owner': MemberActor | OperatorActor
  call: CallActor
  agent: AgentActor
  operator: OperatorActor
  'loopback-or-agent': AgentActor | null
  'loopback-or-operator': OperatorActor | null
}

/** Whom a handler gets: null where no token is needed. */
export type ActorFor<P extends Permission> = ActorByPermission[P]

/** The access that a `member:…` permission asks for; null for every other. */
export function neededAccess(permission: Permission): Access | null {
  return permission.startsWith('member:') ? (permission.slice('member:'.length) as Access) : null
}
