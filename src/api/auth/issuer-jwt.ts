import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import type { JWTPayload } from 'jose'
import { SwitchboardError } from '#domain/errors.ts'
import type { IssuerSettings } from '../app-deps.ts'
import type { IssuerClaims } from './accounts.ts'

/** Signature kinds with a public key. HS256 and `none` are not here: anybody could make those from what is public. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

export type IssuerVerifier = (token: string, now: Date) => Promise<IssuerClaims>

/** Checks another issuer's JWTs against its published keys. Throws `invalid_token` or `token_expired`. */
export function createIssuerVerifier(settings: IssuerSettings): IssuerVerifier {
  const keys = createRemoteJWKSet(new URL(settings.jwks_url), { timeoutDuration: 5_000 })
  return async (token, now) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms,
        currentDate: now,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      })
      return claimsOf(settings.issuer, payload)
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) {
        throw new SwitchboardError('token_expired', 'This login has expired. Sign in again.', { cause })
      }
      if (cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)) {
        throw new SwitchboardError('invalid_token', 'This token is not valid here.', { cause })
      }
      throw new SwitchboardError(
        'issuer_unavailable',
        'The login service does not answer. Try again shortly.',
        { cause },
      )
    }
  }
}

function claimsOf(issuer: string, payload: JWTPayload): IssuerClaims {
  return {
    issuer,
    subject: payload.sub ?? '',
    email: text(payload['email'])?.toLowerCase() ?? null,
    email_verified: payload['email_verified'] === true,
    name: text(payload['name']),
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
