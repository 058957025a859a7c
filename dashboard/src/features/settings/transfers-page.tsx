import { useState } from 'react'
import { PhoneForwarded, Plus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { TransferDialog } from './transfer-dialog.tsx'
import { TransferList } from './transfer-list.tsx'
import { useTransferTargets, type TransferTarget } from './transfer-queries.ts'

/** Whom callers can be put through to, and when. */
export function TransfersPage() {
  const words = useWords()
  const mayChange = useMay('manager')
  const targets = useTransferTargets()
  const [open, setOpen] = useState<TransferTarget | 'new' | null>(null)
  return (
    <Section
      zone
      title={words.shell.sections.transfers}
      text={words.settings.transfers_text}
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setOpen('new')}>
            <Plus aria-hidden />
            {words.settings.add_target}
          </Button>
        )
      }
    >
      <Card flush>
        <QueryView query={targets}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={PhoneForwarded} title={words.settings.no_targets}>
                {words.settings.no_targets_text}
              </EmptyState>
            ) : (
              <TransferList targets={list} onOpen={mayChange ? setOpen : null} />
            )
          }
        </QueryView>
      </Card>
      {open !== null && (
        <TransferDialog
          target={open === 'new' ? null : open}
          position={Math.max(-1, ...(targets.data ?? []).map(({ position }) => position)) + 1}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}
