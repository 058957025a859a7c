import type { Role } from './role-queries.ts'

/** Whether a role is one that answers: those always stand before the others. */
export function answers(role: Role): boolean {
  return role.role_type.trim().toLowerCase() === 'receptionist'
}

/** The roles with one moved; the same list when it may not stand there, because receptionists come first. */
export function moveRole(roles: readonly Role[], from: number, to: number): readonly Role[] {
  const [moved, target] = [roles[from], roles[to]]
  if (moved === undefined || target === undefined || from === to) return roles
  if (answers(moved) !== answers(target)) return roles
  return roles.toSpliced(from, 1).toSpliced(to, 0, moved)
}
