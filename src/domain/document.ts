import { z } from 'zod'

export const documentKind = z.enum(['text', 'markdown', 'web_page', 'pdf'])
export type DocumentKind = z.infer<typeof documentKind>

/** Characters of one document: some 250 pages. */
export const LONGEST_DOCUMENT = 500_000

/** What all documents of a business may be cut into. */
export const MOST_DOCUMENT_PASSAGES = 2_000

const title = z.string().trim().min(1).max(200)

/** A text of the business that callers' questions are answered from. */
export const document = z.object({
  id: z.uuid(),
  business_id: z.uuid(),
  title,
  kind: documentKind,
  source_url: z.url().nullable(),
  /** Characters of the text. */
  length: z.int(),
  passages_count: z.int(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
export type Document = z.infer<typeof document>

export const documentPassage = z.object({ id: z.uuid(), heading: z.string(), text: z.string() })
export type DocumentPassage = z.infer<typeof documentPassage>

export const documentDetail = document.extend({
  /** What was read out of it: plain text, or Markdown where there are headings. */
  text: z.string(),
  /** As they are searched and answered with. */
  passages: z.array(documentPassage),
})
export type DocumentDetail = z.infer<typeof documentDetail>

export const newDocument = z.object({
  /** Of a web page: its own title when left out. */
  title: title.optional(),
  kind: z.enum(['text', 'markdown', 'web_page']),
  /** Of a web page: its HTML. */
  text: z.string().min(1),
  source_url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable()
    .default(null),
})
export type NewDocument = z.infer<typeof newDocument>

export const documentPatch = z.object({
  title: title.optional(),
  /** Plain text or Markdown; cut into passages anew. */
  text: z.string().min(1).optional(),
})
export type DocumentPatch = z.infer<typeof documentPatch>
