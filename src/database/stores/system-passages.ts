import type { SystemStores } from '#actions/ports.ts'
import { passages } from '../schema/documents.ts'
import type { SystemContext } from './context.ts'
import { lackEmbedding } from './passage-embeddings.ts'

export function systemPassageStore({ tx }: SystemContext): SystemStores['passages'] {
  return {
    async businessToEmbed(model) {
      const [row] = await tx
        .select({ id: passages.business_id })
        .from(passages)
        .where(lackEmbedding(model))
        .limit(1)
      return row?.id ?? null
    },
  }
}
