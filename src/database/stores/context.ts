import type { Clock, Ids } from '#actions/ports.ts'
import type { Transaction } from '../engine.ts'

/** What every store works with: one open transaction that has taken its role. */
export interface SystemContext extends Transaction {
  clock: Clock
  ids: Ids
}

/** The same, of one business. */
export interface StoreContext extends SystemContext {
  business_id: string
}
