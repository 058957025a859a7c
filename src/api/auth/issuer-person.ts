import type { InternalAdapter, User } from 'better-auth'
import { SwitchboardError } from '#domain/errors.ts'
import type { IssuerClaims } from './accounts.ts'

/**
 * The person behind an issuer's token: known by issuer and subject. An account with the same e-mail address is taken
 * for the same person only when both sides have proved the address; otherwise somebody could sign up with another's
 * address and wait for them. Throws `conflict` then.
 */
export async function findOrCreatePerson(adapter: InternalAdapter, claims: IssuerClaims): Promise<User> {
  const key = { providerId: claims.issuer, accountId: claims.subject }
  const known = await adapter.findAccountOwnerByKey(key)
  if (known?.kind === 'owned') return known.user
  const email = claims.email ?? placeholderEmail(claims)
  const same = await adapter.findUserByEmail(email)
  if (same !== null) {
    await linkProved(adapter, same.user, claims)
    return same.user
  }
  try {
    const created = await adapter.createOAuthUser(
      { email, emailVerified: claims.email_verified, name: claims.name ?? email },
      key,
    )
    return created.user
  } catch (error) {
    // Two first requests at once: the other one made the person.
    const other = await adapter.findAccountOwnerByKey(key)
    if (other?.kind === 'owned') return other.user
    throw error
  }
}

async function linkProved(adapter: InternalAdapter, user: User, claims: IssuerClaims): Promise<void> {
  if (!claims.email_verified || !user.emailVerified) {
    throw new SwitchboardError(
      'conflict',
      'This e-mail address already has an account here. Sign in with its password, or ask the operator.',
      { reason: 'account_exists' },
    )
  }
  await adapter.linkAccount({ userId: user.id, providerId: claims.issuer, accountId: claims.subject })
}

/** Accounts need an address; `.invalid` is never delivered (RFC 2606). */
function placeholderEmail(claims: IssuerClaims): string {
  return `${claims.subject}@${new URL(claims.issuer).hostname}.invalid`.toLowerCase()
}
