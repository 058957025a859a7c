import type { CallState, LinkState } from './call-state.ts'
import type { Effect, JournalEntry } from './conversation-event.ts'

/** One step of the reducer in the making. States are never changed, only replaced. */
export interface Draft {
  state: CallState
  effects: Effect[]
}

export function set(draft: Draft, patch: Partial<CallState>): void {
  draft.state = { ...draft.state, ...patch }
}

export function setLink(draft: Draft, patch: Partial<LinkState>): void {
  draft.state = { ...draft.state, link: { ...draft.state.link, ...patch } }
}

export function emit(draft: Draft, effect: Effect): void {
  draft.effects.push(effect)
}

export function journal(draft: Draft, entry: JournalEntry): void {
  emit(draft, { type: 'journal', entry })
}

/** A step of the ladder: for the record, for whoever watches, and for the log. */
export function recordRung(draft: Draft, rung: string, detail: string): void {
  journal(draft, { type: 'rung', rung, detail: detail.slice(0, 500) })
  emit(draft, { type: 'notify', notice: { type: 'rung', rung, detail } })
  emit(draft, { type: 'log', level: 'warn', message: 'ladder', fields: { rung, detail } })
}

export function newTurnId(draft: Draft): string {
  const id = `turn-${draft.state.next_id}`
  set(draft, { next_id: draft.state.next_id + 1 })
  return id
}
