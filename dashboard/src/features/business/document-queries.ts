import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from '#components/toast.tsx'
import { allPages } from '#lib/all-pages.ts'
import { api, dataOf, fetchRaw } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { useKey } from '#lib/use-key.ts'
import { isPdf } from './document-files.ts'
import { useRemoval } from './use-removal.ts'

export function useDocuments() {
  const { path, key } = useKey('documents')
  return useQuery({
    queryKey: key,
    queryFn: () =>
      allPages((query) =>
        dataOf(api.GET('/api/businesses/{business_id}/documents', { params: { path, query } })),
      ),
  })
}
export type Document = NonNullable<ReturnType<typeof useDocuments>['data']>[number]

export function useDocument(document_id: string) {
  const { path, key } = useKey('documents')
  return useQuery({
    queryKey: [...key, document_id],
    queryFn: () =>
      dataOf(
        api.GET('/api/businesses/{business_id}/documents/{document_id}', {
          params: { path: { ...path, document_id } },
        }),
      ),
  })
}

/** A file of the owner's, or text that was pasted. */
export type NewDocument = { title: string; file: File } | { title: string; text: string }

export function useAddDocument(onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('documents')
  return useMutation({
    async mutationFn(document: NewDocument): Promise<unknown> {
      if ('file' in document && isPdf(document.file)) {
        const query = new URLSearchParams({ title: document.title })
        return fetchRaw(`/api/businesses/${path.business_id}/documents/pdf?${query.toString()}`, {
          method: 'POST',
          headers: { 'content-type': 'application/pdf' },
          body: document.file,
        })
      }
      const text = 'file' in document ? await document.file.text() : document.text
      const body = { title: document.title, kind: kindOf(text), text, source_url: null }
      return dataOf(api.POST('/api/businesses/{business_id}/documents', { params: { path }, body }))
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.business.document_added)
      onDone()
    },
  })
}

/** Told by the text itself, so that nobody has to know what Markdown is. */
function kindOf(text: string): 'web_page' | 'markdown' | 'text' {
  if (/^\s*<(!doctype|html|head|body|main|article|div)\b/i.test(text)) return 'web_page'
  return /^#{1,6}\s/m.test(text) ? 'markdown' : 'text'
}

export function useSaveDocument(document_id: string, onDone: () => void) {
  const words = useWords()
  const queries = useQueryClient()
  const { path, key } = useKey('documents')
  return useMutation({
    mutationFn: (body: { title: string; text: string }) =>
      dataOf(
        api.PATCH('/api/businesses/{business_id}/documents/{document_id}', {
          params: { path: { ...path, document_id } },
          body,
        }),
      ),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: key })
      toast(words.common.saved)
      onDone()
    },
  })
}

export function useRemoveDocument(onDone: () => void) {
  const { path } = useKey('documents')
  return useRemoval(
    'documents',
    (document_id) =>
      dataOf(
        api.DELETE('/api/businesses/{business_id}/documents/{document_id}', {
          params: { path: { ...path, document_id } },
        }),
      ),
    onDone,
  )
}
