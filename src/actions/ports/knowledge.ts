import type { CutPassage } from '#domain/cut-passages.ts'
import type { Document, DocumentDetail } from '#domain/document.ts'
import type { Embedding } from '#domain/embedding.ts'
import type { Gap, GapState } from '#domain/gap.ts'
import type { FoundPassage } from '#domain/passage.ts'
import type { Page, PageRequest } from '../ports.ts'

export type PassageText = Pick<FoundPassage, 'id' | 'heading' | 'text'>

export interface PassageStore {
  /** Best first; empty when nothing of the question is found. `light_words`: those that say little about it. */
  search(input: { question: string; light_words: string; limit: number }): Promise<FoundPassage[]>
  /** Nearest to what was meant first; `likeness` is a cosine. */
  nearest(meaning: Embedding, limit: number): Promise<(Omit<FoundPassage, 'score'> & { likeness: number })[]>
  /** Without an embedding of this model. */
  unembedded(model: string, limit: number): Promise<PassageText[]>
  /** Those that have changed since they were read are left out. */
  putEmbeddings(model: string, embeddings: (PassageText & { vector: Float32Array })[]): Promise<void>
  /** Those that are still there. */
  get(ids: string[]): Promise<PassageText[]>
}

export interface GapStore {
  /** Opens a gap, or counts one more call for an open one that is nearly the same. */
  open(input: { question: string; call_id: string | null }): Promise<{ gap: Gap; is_new: boolean }>
  get(id: string): Promise<Gap | null>
  /** Last asked first. */
  list(page: PageRequest, filter: { state?: GapState }): Promise<Page<Gap>>
  /** Only of a gap that is there. */
  close(id: string, how: { state: 'answered' | 'dismissed'; knowledge_id: string | null }): Promise<Gap>
}

/** A text and what it was cut into. */
export type CutDocument = Pick<DocumentDetail, 'title' | 'text'> & { passages: CutPassage[] }

export interface DocumentStore {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Document>>
  get(id: string): Promise<DocumentDetail | null>
  /** Of all documents of the business. */
  countPassages(): Promise<number>
  create(input: CutDocument & Pick<Document, 'kind' | 'source_url'>): Promise<Document>
  /** Only of a document that is there. */
  replace(id: string, input: CutDocument): Promise<Document>
  remove(id: string): Promise<boolean>
}

/** Reads files. Both throw `unreadable_document`. */
export interface DocumentReader {
  /** Menus and scripts left out, headings as Markdown has them. */
  html(html: string): { title: string | null; text: string }
  pdf(bytes: Uint8Array): Promise<string>
}

/** Tells what texts mean, as vectors of length 1. */
export interface Embedder {
  readonly model: string
  /** One vector a text. Rejects when the model is away. A question is tried once, passages twice. */
  embed(texts: readonly string[], kind: 'passage' | 'question', signal: AbortSignal): Promise<Float32Array[]>
}
