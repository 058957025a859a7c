import type { AnyRoute } from '../route.ts'
import { healthRoutes } from './health.ts'

/** Every route of the API, each with its permission. The matrix in permission-matrix.test.ts walks this list. */
export const allRoutes: readonly AnyRoute[] = [...healthRoutes]
