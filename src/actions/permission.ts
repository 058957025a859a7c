import type { Access, Actor } from '#domain/access.ts'
import { hasAccess } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'

export function forbidden(message = 'This token does not permit that.'): SwitchboardError {
  return new SwitchboardError('forbidden', message)
}

/** Of what is missing and of what belongs to somebody else alike: nobody learns which. */
export function notFound(noun: string): SwitchboardError {
  return new SwitchboardError('not_found', `There is no such ${noun}.`)
}

/** Whether `requireAccess` would pass them: for what only some are told. */
export function mayAccess(actor: Actor, business_id: string, needed: Access): boolean {
  if (actor.kind === 'operator') return true
  return actor.kind === 'member' && actor.business_id === business_id && hasAccess(actor.access, needed)
}

/**
 * Passes the operator, and a member of this very business with at least `needed`. Throws `forbidden` for a member
 * with less, and `not_found` for everybody else.
 */
export function requireAccess(actor: Actor, business_id: string, needed: Access): void {
  if (actor.kind === 'operator') return
  if (actor.kind !== 'member' || actor.business_id !== business_id) throw notFound('business')
  if (hasAccess(actor.access, needed)) return
  throw forbidden(`This needs ${needed} access; you have ${actor.access}.`)
}

/** Passes this very call. Returns its business; null: an unrouted call. Throws `not_found`. */
export function requireCall(actor: Actor, call_id: string): { business_id: string | null } {
  if (actor.kind === 'call' && actor.call_id === call_id) return { business_id: actor.business_id }
  throw notFound('call')
}

export function requireOperator(actor: Actor): void {
  if (actor.kind !== 'operator') throw forbidden('Only the operator may see this.')
}

export function requireAgent(actor: Actor): void {
  if (actor.kind !== 'agent') throw forbidden("Only an agent may do this: send the agent's token.")
}

/** A store's row, or `not_found` in place of its null. */
export function found<T>(row: T | null, noun: string): T {
  if (row === null) throw notFound(noun)
  return row
}
