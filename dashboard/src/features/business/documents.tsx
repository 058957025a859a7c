import { useState } from 'react'
import { ChevronRight, FileText, Plus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { AddDocumentDialog } from './add-document-dialog.tsx'
import { DocumentDialog } from './document-dialog.tsx'
import type { Document } from './document-queries.ts'
import { useDocuments } from './document-queries.ts'

/** Texts of the owner's that questions are answered from. */
export function Documents() {
  const words = useWords()
  const mayChange = useMay('manager')
  const documents = useDocuments()
  const [open, setOpen] = useState<Document | 'new' | null>(null)
  return (
    <Card
      flush
      title={words.business.documents}
      text={words.business.documents_text}
      actions={
        mayChange && (
          <Button size="small" onClick={() => setOpen('new')}>
            <Plus aria-hidden />
            {words.business.add_document}
          </Button>
        )
      }
    >
      <QueryView query={documents}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={FileText} title={words.business.no_documents}>
              {words.business.no_documents_text}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line border-t border-line">
              {list.map((document) => (
                <DocumentRow key={document.id} document={document} onOpen={() => setOpen(document)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {open === 'new' && <AddDocumentDialog onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <DocumentDialog document={open} mayChange={mayChange} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

function DocumentRow({ document, onOpen }: { document: Document; onOpen: () => void }) {
  const words = useWords()
  const time = useBusinessTime()
  const { title, kind, passages_count, updated_at } = document
  return (
    <li className="relative flex items-center gap-3 px-5 py-3.5 has-[button:hover]:bg-sunken sm:gap-4">
      <FileText aria-hidden className="size-5 shrink-0 text-soft" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-48">
          <button
            type="button"
            onClick={onOpen}
            className="line-clamp-2 max-w-full text-left font-medium break-words after:absolute after:inset-0"
          >
            {title}
          </button>
          <p className="truncate text-sm text-soft">
            {words.business.kinds[kind]} · {time.day(updated_at)}
          </p>
        </div>
        <Badge tone="good">{words.business.ready(passages_count)}</Badge>
      </div>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />
    </li>
  )
}
