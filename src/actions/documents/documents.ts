import type { Actor } from '#domain/access.ts'
import { cutPassages } from '#domain/cut-passages.ts'
import {
  LONGEST_DOCUMENT,
  MOST_DOCUMENT_PASSAGES,
  type Document,
  type DocumentDetail,
  type DocumentPatch,
  type NewDocument,
} from '#domain/document.ts'
import type { ErrorReason } from '#domain/error-reasons.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { inBusiness, type ActionDeps } from '../noun-actions.ts'
import { found, notFound, requireAccess } from '../permission.ts'
import type { BusinessStores, CutDocument, DocumentReader, Page, PageRequest } from '../ports.ts'

interface ReadingDeps extends ActionDeps {
  documents: DocumentReader
}

export async function listDocuments(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; page: PageRequest },
): Promise<Page<Document>> {
  requireAccess(actor, input.business_id, 'viewer')
  return inBusiness(deps.database, input.business_id, (stores) => stores.documents.list(input.page))
}

/** With its text and the passages it was cut into. */
export async function getDocument(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; document_id: string },
): Promise<DocumentDetail> {
  requireAccess(actor, input.business_id, 'viewer')
  return deps.database.forBusiness(input.business_id, async (stores) =>
    found(await stores.documents.get(input.document_id), 'document'),
  )
}

/** Throws `unreadable_document` and `knowledge_full`. */
export async function addDocument(
  deps: ReadingDeps,
  actor: Actor,
  input: { business_id: string; values: NewDocument },
): Promise<Document> {
  requireAccess(actor, input.business_id, 'manager')
  const { kind, text, source_url, title } = input.values
  const page = kind === 'web_page' ? deps.documents.html(text) : { title: null, text }
  const cut = cutDocument(title ?? page.title, page.text)
  return store(deps, input.business_id, { ...cut, kind, source_url })
}

/** The file is read before anything is written. Throws `unreadable_document` and `knowledge_full`. */
export async function addPdf(
  deps: ReadingDeps,
  actor: Actor,
  input: { business_id: string; title: string; bytes: Uint8Array },
): Promise<Document> {
  requireAccess(actor, input.business_id, 'manager')
  const cut = cutDocument(input.title, await deps.documents.pdf(input.bytes))
  return store(deps, input.business_id, { ...cut, kind: 'pdf', source_url: null })
}

/** Cuts it into passages anew. Throws `unreadable_document` and `knowledge_full`. */
export async function updateDocument(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; document_id: string; patch: DocumentPatch },
): Promise<Document> {
  requireAccess(actor, input.business_id, 'manager')
  return deps.database.forBusiness(input.business_id, async (stores) => {
    const current = found(await stores.documents.get(input.document_id), 'document')
    const cut = cutDocument(input.patch.title ?? current.title, input.patch.text ?? current.text)
    await requireRoom(stores, cut.passages.length - current.passages_count)
    return stores.documents.replace(current.id, cut)
  })
}

export async function removeDocument(
  deps: ActionDeps,
  actor: Actor,
  input: { business_id: string; document_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'manager')
  const removed = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.documents.remove(input.document_id),
  )
  if (!removed) throw notFound('document')
}

function store(
  { database }: ActionDeps,
  business_id: string,
  document: CutDocument & Pick<Document, 'kind' | 'source_url'>,
): Promise<Document> {
  return inBusiness(database, business_id, async (stores) => {
    await requireRoom(stores, document.passages.length)
    return stores.documents.create(document)
  })
}

function cutDocument(title: string | null, text: string): CutDocument {
  const trimmed = text.trim()
  if (trimmed === '') throw unreadable('no_text', 'There is no text in it.')
  if (trimmed.length > LONGEST_DOCUMENT) {
    throw unreadable(
      'too_long',
      `It has ${trimmed.length} characters; ${LONGEST_DOCUMENT} is the most. Add it in parts.`,
    )
  }
  const named = (title ?? firstLine(trimmed)).slice(0, 200)
  const passages = cutPassages(named, trimmed)
  if (passages.length === 0) throw unreadable('no_text', 'There are headings in it, and no text.')
  return { title: named, text: trimmed, passages }
}

function firstLine(text: string): string {
  return /^[#\s]*(.*)$/m.exec(text)?.[1]?.trim() || 'Document'
}

function unreadable(reason: ErrorReason, message: string): SwitchboardError {
  return new SwitchboardError('unreadable_document', message, { reason })
}

async function requireRoom(stores: BusinessStores, more: number): Promise<void> {
  const there = await stores.documents.countPassages()
  if (more <= 0 || there + more <= MOST_DOCUMENT_PASSAGES) return
  throw new SwitchboardError(
    'knowledge_full',
    `The documents of a business may have ${MOST_DOCUMENT_PASSAGES} passages; there are ${there}, and this would add ${more}. Remove what is out of date.`,
    { details: { passages: there, most: MOST_DOCUMENT_PASSAGES } },
  )
}
