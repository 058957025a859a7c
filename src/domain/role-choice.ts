import type { Business } from './business.ts'
import type { Role } from './role.ts'
import { DEFAULT_VOICE } from './voices.ts'

/** What a conversation needs of a role, so that the built-in one can stand in for a stored one. */
export type Persona = Pick<
  Role,
  'role_type' | 'ai_name' | 'voice_style' | 'system_prompt' | 'greeting_message'
> & { id: string | null }

const ENTRY_ROLE_TYPE = 'receptionist'

/**
 * The role that answers: the enabled receptionist with the lowest priority number, else the enabled role with the
 * lowest, else null (the built-in receptionist answers).
 */
export function chooseEntryRole<R extends RoleOrder>(roles: readonly R[]): R | null {
  return orderRoles(roles.filter((role) => role.is_enabled))[0] ?? null
}

type RoleOrder = Pick<Role, 'id' | 'role_type' | 'is_enabled' | 'priority' | 'created_at'>

/** Best first: receptionists, then by priority, then the older one, then by id, so that the order never wavers. */
export function orderRoles<R extends RoleOrder>(roles: readonly R[]): R[] {
  return roles.toSorted(
    (a, b) =>
      Number(isReceptionist(b)) - Number(isReceptionist(a)) ||
      a.priority - b.priority ||
      compare(a.created_at, b.created_at) ||
      compare(a.id, b.id),
  )
}

function isReceptionist(role: Pick<Role, 'role_type'>): boolean {
  return role.role_type.trim().toLowerCase() === ENTRY_ROLE_TYPE
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Answers for a business that has no enabled role: plain, with what any receptionist would know. */
export function builtInRole(business: Pick<Business, 'name'>): Persona {
  return {
    id: null,
    role_type: ENTRY_ROLE_TYPE,
    ai_name: `${business.name.slice(0, 80)} reception`,
    voice_style: DEFAULT_VOICE,
    system_prompt:
      'You are the virtual receptionist of {business_name}: friendly, calm and brief. Answer questions about the ' +
      'business from what you are told here, and take a message for everything else.',
    greeting_message: '',
  }
}
