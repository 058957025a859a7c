import { createHash, randomBytes } from 'node:crypto'
import type { Access, Actor } from '#domain/access.ts'
import type { ActionDeps } from '../noun-actions.ts'
import { inBusiness } from '../noun-actions.ts'
import { notFound, requireAccess } from '../permission.ts'
import type { ApiKey } from '../ports.ts'

/** What every key begins with, so that people and secret scanners know one when they see it. */
export const apiKeyMark = 'sbk_'

const prefixLength = 12

/** 32 random bytes: nothing to guess, so a plain fast hash is enough to keep the key itself out of the database. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

export async function listApiKeys(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string },
): Promise<ApiKey[]> {
  requireAccess(actor, input.business_id, 'owner')
  return inBusiness(deps.database, input.business_id, (stores) => stores.apiKeys.list())
}

/** `key` is shown this once; only its hash is kept. */
export async function createApiKey(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; name: string; access: Access },
): Promise<ApiKey & { key: string }> {
  requireAccess(actor, input.business_id, 'owner')
  const key = `${apiKeyMark}${randomBytes(32).toString('base64url')}`
  const row = {
    name: input.name,
    access: input.access,
    prefix: key.slice(0, prefixLength),
    key_hash: hashApiKey(key),
  }
  const created = await inBusiness(deps.database, input.business_id, (stores) => stores.apiKeys.create(row))
  return { ...created, key }
}

/** The key stops working at once. */
export async function removeApiKey(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; api_key_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'owner')
  const removed = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.apiKeys.remove(input.api_key_id),
  )
  if (!removed) throw notFound('API key')
}
