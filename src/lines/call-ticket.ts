import type { LineKind } from '#domain/call.ts'

/** What a ticket says: that one call of this kind, between these numbers, may be placed now. */
export interface CallTicket {
  line: LineKind
  dialed_number: string
  /** Null when withheld. */
  caller_number: string | null
  external_id: string
  /** Who could not be reached when the caller was put through to them (empty: nobody by name). */
  returned_from?: string | undefined
}

/** Resolves to null when the ticket is forged, too old, or not a ticket. Given by `main`, which knows the key. */
export type VerifyTicket = (ticket: string) => Promise<CallTicket | null>

export type SignTicket = (ticket: CallTicket) => Promise<string>
