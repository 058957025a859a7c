import type { Brief } from './brief.ts'
import type { Business } from './business.ts'
import type { OpeningHours } from './opening-hours.ts'
import { openingOf } from './opening-of.ts'
import { takesCalls } from './role-hours.ts'
import type { Role } from './role.ts'
import { DEFAULT_VOICE } from './voices.ts'

/** What a conversation needs of a role, so that the built-in one can stand in for a stored one. */
export type Persona = Pick<
  Role,
  'role_type' | 'ai_name' | 'voice_style' | 'personality' | 'system_prompt' | 'greeting_message'
> & { id: string | null }

const ENTRY_ROLE_TYPE = 'receptionist'

/**
 * The role that answers: of the enabled ones that take calls at this time the first in order (receptionists, then by
 * priority). When none does, the first of all enabled ones: no call is left unanswered. Null: the built-in receptionist.
 */
export function chooseEntryRole<R extends RoleOrder & Pick<Role, 'hours'>>(
  roles: readonly R[],
  { opening, now }: CallTime,
): R | null {
  const ordered = orderRoles(roles.filter((role) => role.is_enabled))
  return ordered.find((role) => takesCalls(role.hours, opening, now)) ?? ordered[0] ?? null
}

/** When a call begins, and what the hours of roles are measured by. */
export interface CallTime {
  opening: OpeningHours
  now: Date
}

type RolesAndHours = Pick<Brief, 'business' | 'roles' | 'hours' | 'closures'>

/** The role of a brief that answers at this time; see {@link chooseEntryRole}. */
export function entryRole(brief: RolesAndHours, now: Date): Role | null {
  return chooseEntryRole(brief.roles, { opening: openingOf(brief), now })
}

/** Those that a call can be handed to at this time, best first. */
export function presentRoles(brief: RolesAndHours, now: Date): Role[] {
  const opening = openingOf(brief)
  return brief.roles.filter((role) => role.is_enabled && takesCalls(role.hours, opening, now))
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
    personality: 'Friendly, calm and brief.',
    system_prompt:
      'You are the virtual receptionist of {business_name}. Answer questions about the business from what you are ' +
      'told here, and take a message for everything else.',
    greeting_message: '',
  }
}
