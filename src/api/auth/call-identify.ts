import type { AppDeps } from '../app-deps.ts'
import { verifyCallToken } from './call-token.ts'
import type { CallClaims } from './call-token.ts'

export type CallIdentity = CallClaims & { kind: 'call' }

/** Ten times what one machine can speak with at once. */
const maxRemembered = 5_000

/**
 * Resolves call tokens, remembering those it has seen: a call sends its token with every tool and every batch of its
 * journal, and checking a signature costs more than all else that such a request does here.
 */
export function createCallIdentify(
  deps: Pick<AppDeps, 'clock' | 'secrets'>,
): (token: string) => CallIdentity | Promise<CallIdentity> {
  const remembered = new Map<string, { identity: CallIdentity; expiresAtMs: number }>()
  return (token) => {
    const known = remembered.get(token)
    if (known !== undefined && known.expiresAtMs > deps.clock.now().getTime()) return known.identity
    remembered.delete(token)
    return verifyCallToken(deps.secrets.signing_key, token, deps.clock.now()).then((verified) => {
      const { expires_at, ...claims } = verified
      const identity: CallIdentity = { kind: 'call', ...claims }
      remembered.set(token, { identity, expiresAtMs: expires_at.getTime() })
      forgetOldest(remembered)
      return identity
    })
  }
}

/** A Map keeps the order of insertion. */
function forgetOldest(remembered: Map<string, unknown>): void {
  for (const token of remembered.keys()) {
    if (remembered.size <= maxRemembered) return
    remembered.delete(token)
  }
}
