import { z } from 'zod'

/** The one shape of every error. `code` is stable (domain/errors.ts), `message` is for people. */
export const errorResponse = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    request_id: z.string(),
  }),
})
export type ErrorResponse = z.infer<typeof errorResponse>
