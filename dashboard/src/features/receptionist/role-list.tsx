import { useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { GripVertical, Pencil } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { MoveButtons } from '#components/move-buttons.tsx'
import { useBusiness } from '#lib/business.ts'
import { cx } from '#lib/cx.ts'
import { roleTypeName } from '#lib/role-type.ts'
import { useWords } from '#lib/words/words.ts'
import { useBusinessTime } from '#lib/time.ts'
import { authorText } from './author-text.ts'
import type { PendingDraft } from './draft-queries.ts'
import { usePendingDrafts } from './draft-queries.ts'
import { hoursText } from './hours-text.ts'
import { moveRole } from './move-role.ts'
import type { Role } from './role-queries.ts'
import { useAnswering, useOrderRoles } from './role-queries.ts'
import { useSort } from './use-sort.ts'

/** Dragged by the handle, or moved with the arrows; each move is told to screen readers. */
export function RoleList({ roles, mayChange }: { roles: readonly Role[]; mayChange: boolean }) {
  const words = useWords()
  const order = useOrderRoles()
  const list = useRef<HTMLUListElement>(null)
  const [told, setTold] = useState('')
  const answering = useAnswering().data?.[0]?.role_id ?? null
  const drafts = usePendingDrafts().data ?? []
  const mayStand = (from: number, to: number) => moveRole(roles, from, to) !== roles
  const mayMove = (from: number) => mayChange && roles.some((_, to) => mayStand(from, to))
  const isSorted = roles.some((_, at) => mayMove(at))
  const sort = useSort(list, { mayStand, onMove: move })

  function move(from: number, to: number): void {
    order.mutate(moveRole(roles, from, to))
    setTold(words.receptionist.moved(roles[from]?.ai_name ?? '', to + 1))
  }

  return (
    <>
      <ul ref={list} className="divide-y divide-line">
        {roles.map((role, at) => (
          <li
            key={role.id}
            style={sort.rowStyle(at)}
            className={cx(
              'flex items-center gap-1 px-2 py-3 sm:gap-3 sm:px-4',
              sort.dragged !== null && sort.dragged !== at && 'transition-transform',
              sort.dragged === at && 'rounded-xl bg-raised shadow-lg',
            )}
          >
            {isSorted && (
              <button
                type="button"
                disabled={!mayMove(at)}
                aria-label={words.receptionist.move(role.ai_name)}
                {...sort.handle(at)}
                className="grid h-11 w-8 shrink-0 cursor-grab touch-none place-items-center rounded-md text-soft hover:bg-sunken hover:text-ink active:cursor-grabbing disabled:invisible"
              >
                <GripVertical aria-hidden className="size-4" />
              </button>
            )}
            <RoleSummary
              stored={role}
              isEntry={role.id === answering}
              draft={drafts.find(({ role_id }) => role_id === role.id) ?? null}
            />
            {mayMove(at) && (
              <MoveButtons
                name={role.ai_name}
                at={at}
                mayMove={(to) => mayStand(at, to)}
                onMove={(to) => move(at, to)}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {told}
      </p>
    </>
  )
}

function RoleSummary({
  stored: role,
  isEntry,
  draft,
}: {
  stored: Role
  isEntry: boolean
  draft: PendingDraft | null
}) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  return (
    <Link
      to="/b/$business_id/receptionist/$role_id"
      params={{ business_id, role_id: role.id }}
      className="flex min-w-0 flex-1 items-center gap-3 rounded-lg sm:gap-4"
    >
      <span
        aria-hidden
        className={cx(
          'grid size-11 shrink-0 place-items-center rounded-full text-lg font-semibold',
          role.is_enabled ? 'bg-accent text-on-accent' : 'bg-sunken text-soft',
        )}
      >
        {role.ai_name.slice(0, 1)}
      </span>
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="truncate font-semibold">{role.ai_name}</span>
          {isEntry && <Badge tone="accent">{words.receptionist.first}</Badge>}
          {!role.is_enabled && <Badge>{words.receptionist.off}</Badge>}
        </span>
        <span className="block text-sm text-soft first-letter:uppercase sm:truncate">
          {roleTypeName(role.role_type, words)} · {words.voices.voice} {role.voice_style}
          {role.hours !== null && ` · ${hoursText(role.hours, words)}`}
        </span>
        {draft !== null && <DraftSign draft={draft} />}
      </span>
    </Link>
  )
}

/** What is written and not published, by whom and when. */
function DraftSign({ draft }: { draft: PendingDraft }) {
  const words = useWords()
  const time = useBusinessTime()
  const fields = draft.fields.map((field) => words.drafts.fields[field]).join(', ')
  return (
    <span className="mt-0.5 flex items-start gap-1.5 text-sm text-warn">
      <Pencil aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>
        {words.drafts.pending(fields)} · {authorText(draft, words)}, {time.moment(draft.updated_at)}
      </span>
    </span>
  )
}
