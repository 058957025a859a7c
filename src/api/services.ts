import { createPhoneLookup } from '#actions/lookup/lookup-by-phone.ts'
import type { PhoneLookup } from '#actions/lookup/lookup-by-phone.ts'
import type { AppDeps } from './app-deps.ts'

/** What lives as long as the app and is shared by its routes. */
export interface Services {
  lookup: PhoneLookup
  close(): Promise<void>
}

export function createServices(deps: AppDeps): Services {
  const lookup = createPhoneLookup(deps)
  return {
    lookup,
    async close() {
      lookup.close()
    },
  }
}
