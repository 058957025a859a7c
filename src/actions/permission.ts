import type { Access, Actor } from '#domain/access.ts'
import { hasAccess } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'

/**
 * The first line of every action on a business. The operator may do what an owner may. A stranger hears that the
 * business does not exist (`not_found`), a member with too little access `forbidden`.
 */
export function requireAccess(actor: Actor, business_id: string, needed: Access): void {
  if (actor.kind === 'operator') return
  if (actor.kind !== 'member') throw forbidden()
  if (actor.business_id !== business_id) throw notFound('business')
  if (!hasAccess(actor.access, needed))
    throw forbidden(`This needs ${needed} access; you have ${actor.access}.`)
}

/** A running call may act on itself alone. Returns its business: null when the number was nobody's. */
export function requireCall(actor: Actor, call_id: string): { business_id: string | null } {
  if (actor.kind !== 'call') throw forbidden()
  if (actor.call_id !== call_id) throw notFound('call')
  return { business_id: actor.business_id }
}

export function requireAgent(actor: Actor): void {
  if (actor.kind !== 'agent') throw forbidden()
}

export function requireOperator(actor: Actor): void {
  if (actor.kind !== 'operator') throw forbidden()
}

export function forbidden(message = 'This token may not do that.'): SwitchboardError {
  return new SwitchboardError('forbidden', message)
}

/** `noun`: what was looked for, in the words of the glossary. */
export function notFound(noun: string): SwitchboardError {
  return new SwitchboardError('not_found', `There is no such ${noun} here, or you have no access to it.`)
}

/** Turns a store's "no such row" into the error. */
export function found<T>(row: T | null, noun: string): T {
  if (row === null) throw notFound(noun)
  return row
}
