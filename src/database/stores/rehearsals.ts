import { and, eq } from 'drizzle-orm'
import type { RehearsalStore } from '#actions/ports.ts'
import type {
  BusinessRehearsal,
  BusinessRehearsalPatch,
  NewBusinessRehearsal,
} from '#domain/rehearsal/business-rehearsal.ts'
import { rehearsals } from '../schema/rehearsals.ts'
import type { StoreContext } from './context.ts'
import { nounStore } from './noun-store.ts'

export function rehearsalStore(context: StoreContext): RehearsalStore {
  return {
    ...nounStore<BusinessRehearsal, NewBusinessRehearsal, BusinessRehearsalPatch>(context, rehearsals),
    enabled: () =>
      context.tx
        .select()
        .from(rehearsals)
        .where(and(eq(rehearsals.business_id, context.business_id), eq(rehearsals.is_enabled, true)))
        .orderBy(rehearsals.id),
  }
}
