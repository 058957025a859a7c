import { apiKeyMark, hashApiKey } from '#actions/api-keys/api-keys.ts'
import type { Access } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { AppDeps } from '../app-deps.ts'
import type { Accounts, Person } from './accounts.ts'
import { createCallIdentify } from './call-identify.ts'
import { createIssuerVerifier } from './issuer-jwt.ts'
import { createTokenMatcher } from './service-token.ts'

/** Who sent a request, before anybody asked what they may do. */
export type Identity =
  | { kind: 'person'; person: Person }
  | { kind: 'api_key'; api_key_id: string; business_id: string; access: Access }
  | { kind: 'call'; call_id: string; business_id: string | null }
  | { kind: 'agent' }
  | { kind: 'operator' }

/**
 * Resolves a bearer token. Throws, or rejects with, `invalid_token` or `token_expired`; never says which kind of token
 * it nearly was.
 */
export type Identify = (token: string) => Identity | Promise<Identity>

type IdentifyDeps = Pick<AppDeps, 'database' | 'clock' | 'secrets' | 'settings'>

export function createIdentify(deps: IdentifyDeps, people: Accounts): Identify {
  const isAgent = createTokenMatcher(deps.secrets.agent_token)
  const isOperator = createTokenMatcher(deps.secrets.operator_token)
  const identifyCall = createCallIdentify(deps)
  const verifyIssuer = deps.settings.issuer === null ? null : createIssuerVerifier(deps.settings.issuer)

  return (token) => {
    if (isAgent(token)) return { kind: 'agent' }
    if (isOperator(token)) return { kind: 'operator' }
    if (token.startsWith(apiKeyMark)) return byApiKey(deps, token)
    const algorithm = jwtAlgorithm(token)
    if (algorithm === 'HS256') return identifyCall(token)
    if (algorithm === null) return bySession(people, token)
    if (verifyIssuer === null) throw invalidToken()
    return verifyIssuer(token, deps.clock.now()).then(async (claims) => ({
      kind: 'person',
      person: await people.byIssuer(claims),
    }))
  }
}

async function bySession(people: Accounts, token: string): Promise<Identity> {
  const person = await people.bySession(token)
  if (person === null) throw invalidToken()
  return { kind: 'person', person }
}

async function byApiKey(deps: IdentifyDeps, token: string): Promise<Identity> {
  const key = await deps.database.asSystem((system) => system.access.byApiKey(hashApiKey(token)))
  if (key === null) throw invalidToken()
  return { kind: 'api_key', ...key }
}

/** The `alg` of a compact JWT; null when the token is not one. */
function jwtAlgorithm(token: string): string | null {
  const parts = token.split('.')
  if (parts.length !== 3) return null
  try {
    const header: unknown = JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString())
    const alg = typeof header === 'object' && header !== null && 'alg' in header ? header.alg : null
    return typeof alg === 'string' ? alg : null
  } catch {
    return null
  }
}

function invalidToken(): SwitchboardError {
  return new SwitchboardError('invalid_token', 'This token is not valid, or no longer. Sign in again.')
}
