import { z } from 'zod'

/** A person's rights in one business, most to least. */
export const access = z.enum(['owner', 'manager', 'viewer'])
export type Access = z.infer<typeof access>

/** Who asks. Every action gets one; every permission is decided on it. */
export type Actor =
  /** A member, or an API key of the business (`user_id` null: a key belongs to the business, not to a person). */
  | { kind: 'member'; user_id: string | null; business_id: string; access: Access }
  /** A signed-in person, outside any business. */
  | { kind: 'user'; user_id: string }
  /** A running call, by its call token: bound to one business (null: unrouted) and one call. */
  | { kind: 'call'; business_id: string | null; call_id: string }
  /** A call process or LiveKit worker, by the agent's service token. */
  | { kind: 'agent' }
  /** Whoever runs the installation: by the operator's token, or by their own account (`user_id`). */
  | { kind: 'operator'; user_id?: string }

const rank: Record<Access, number> = { viewer: 0, manager: 1, owner: 2 }

export function hasAccess(held: Access, needed: Access): boolean {
  return rank[held] >= rank[needed]
}
