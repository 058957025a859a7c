import { z } from 'zod'

/** Any offset is taken; what comes out is in UTC. */
export const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString())
