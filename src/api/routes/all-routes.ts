import type { AnyRoute } from '../route.ts'
import { businessCallRoutes } from './business-calls.ts'
import { healthRoutes } from './health.ts'
import { lookupRoutes } from './lookup.ts'
import { operatorCallRoutes } from './operator-calls.ts'
import { practiceTicketRoutes } from './practice-tickets.ts'

/** Every route of the API, each with its permission. The matrix in permission-matrix.test.ts walks this list. */
export const allRoutes: readonly AnyRoute[] = [
  ...healthRoutes,
  ...lookupRoutes,
  ...businessCallRoutes,
  ...practiceTicketRoutes,
  ...operatorCallRoutes,
]
