import { useState } from 'react'
import { ChevronRight, PhoneForwarded, Plus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useWords } from '#lib/words/words.ts'
import { TransferDialog } from './transfer-dialog.tsx'
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
              <ul className="divide-y divide-line">
                {list.map((target) => (
                  <TargetRow
                    key={target.id}
                    target={target}
                    onOpen={mayChange ? () => setOpen(target) : null}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      {open !== null && (
        <TransferDialog
          target={open === 'new' ? null : open}
          position={targets.data?.length ?? 0}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

function TargetRow({ target, onOpen }: { target: TransferTarget; onOpen: (() => void) | null }) {
  const words = useWords()
  const { name, purpose, phone_number, availability, is_enabled } = target
  return (
    <li className="relative flex items-center gap-4 px-5 py-3.5 has-[button:hover]:bg-sunken">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 font-medium">
          {onOpen === null ? (
            <span className="truncate">{name}</span>
          ) : (
            <button
              type="button"
              onClick={onOpen}
              className="truncate text-left after:absolute after:inset-0"
            >
              {name}
            </button>
          )}
          {!is_enabled && <Badge>{words.settings.off}</Badge>}
        </p>
        {purpose !== null && <p className="truncate text-sm text-soft">{purpose}</p>}
      </div>
      <p className="text-right text-sm">
        <span className="block tabular-nums">{readableNumber(phone_number)}</span>
        <span className="block text-soft">{words.settings.availabilities[availability]}</span>
      </p>
      {onOpen !== null && <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />}
    </li>
  )
}
