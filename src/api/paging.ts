import { z } from 'zod'

/** `?limit=&cursor=` of every list. `cursor` is what the page before answered as `next_cursor`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .max(500)
    .optional()
    .transform((cursor) => cursor ?? null),
})

/** One page of a list; `next_cursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() })
}
