import { SignJWT, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { SwitchboardError } from '#domain/errors.ts'

/** Longer than the longest call (240 minutes). A journal replayed later gets a new token by opening its call again. */
export const callTokenSeconds = 5 * 60 * 60

const claims = z.object({ sub: z.uuid(), business_id: z.uuid().nullable(), exp: z.number() })

/** What one call's token says: which call, and of which business (null: the number was nobody's). */
export interface CallClaims {
  call_id: string
  business_id: string | null
}

/** A JWT (HS256, `aud: 'call'`) that is good for this one call. */
export function signCallToken(signing_key: string, call: CallClaims, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  return new SignJWT({ business_id: call.business_id })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(call.call_id)
    .setAudience('call')
    .setIssuedAt(issued)
    .setExpirationTime(issued + callTokenSeconds)
    .sign(secretBytes(signing_key))
}

/** Throws `token_expired` or `invalid_token`. */
export async function verifyCallToken(
  signing_key: string,
  token: string,
  now: Date,
): Promise<CallClaims & { expires_at: Date }> {
  const payload = await verifyOwn(signing_key, token, 'call', now)
  const parsed = claims.safeParse(payload)
  if (!parsed.success) throw new SwitchboardError('invalid_token', 'This call token is not one of ours.')
  const { sub, business_id, exp } = parsed.data
  return { call_id: sub, business_id, expires_at: new Date(exp * 1_000) }
}

/** Checks signature, audience and expiry of a token that this installation signed. */
export async function verifyOwn(
  signing_key: string,
  token: string,
  audience: 'call' | 'ticket',
  now: Date,
): Promise<Record<string, unknown>> {
  try {
    const { payload } = await jwtVerify(token, secretBytes(signing_key), {
      algorithms: ['HS256'],
      audience,
      currentDate: now,
      requiredClaims: ['exp'],
    })
    return payload
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) {
      throw new SwitchboardError('token_expired', `This ${audience} token has expired.`, { cause })
    }
    throw new SwitchboardError('invalid_token', `This ${audience} token is not valid here.`, { cause })
  }
}

export function secretBytes(signing_key: string): Uint8Array {
  return new TextEncoder().encode(signing_key)
}
