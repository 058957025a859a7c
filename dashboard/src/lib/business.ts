import { createContext, useContext } from 'react'
import type { Access } from '../../../src/domain/access.ts'
import type { Business } from '../../../src/domain/business.ts'

export type { Access }

export interface CurrentBusiness extends Business {
  /** What the person signed in may do here. */
  access: Access
}

export const BusinessContext = createContext<CurrentBusiness | null>(null)

/** The business the page is about. Only below `/b/:business_id`. */
export function useBusiness(): CurrentBusiness {
  const business = useContext(BusinessContext)
  if (business === null) throw new Error('useBusiness is for pages below /b/:business_id.')
  return business
}

const rank: Record<Access, number> = { viewer: 0, manager: 1, owner: 2 }

/** Whether the person signed in may do what `needed` may do. Hides what the API would refuse. */
export function useMay(needed: Access): boolean {
  return rank[useBusiness().access] >= rank[needed]
}
