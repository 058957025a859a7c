import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { useBusiness } from '#lib/business.ts'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { hoursText } from './hours-text.ts'
import { moveRole } from './move-role.ts'
import type { Role } from './role-queries.ts'
import { useAnswering, useOrderRoles } from './role-queries.ts'

/** Dragged by the handle, or moved with the arrows; each move is told to screen readers. */
export function RoleList({ roles, mayChange }: { roles: readonly Role[]; mayChange: boolean }) {
  const words = useWords()
  const order = useOrderRoles()
  const [dragged, setDragged] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const answering = useAnswering().data?.[0]?.role_id ?? null

  function move(from: number, to: number): void {
    const next = moveRole(roles, from, to)
    if (next === roles) return
    order.mutate(next)
    setTold(words.receptionist.moved(roles[from]?.ai_name ?? '', to + 1))
  }

  return (
    <>
      <ul className="divide-y divide-line">
        {roles.map((role, at) => (
          // What dragging does, the arrows do as well.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={role.id}
            draggable={mayChange}
            onDragStart={() => setDragged(at)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== null && move(dragged, at)}
            className={cx(
              'flex items-center gap-2 px-3 py-3 sm:gap-4 sm:px-5',
              dragged === at && 'opacity-50',
            )}
          >
            {mayChange && (
              <GripVertical aria-hidden className="hidden size-4 shrink-0 cursor-grab text-soft sm:block" />
            )}
            <RoleSummary stored={role} isEntry={role.id === answering} />
            {mayChange && roles.length > 1 && (
              <span className="flex">
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={words.receptionist.move_up(role.ai_name)}
                  disabled={moveRole(roles, at, at - 1) === roles}
                  onClick={() => move(at, at - 1)}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={words.receptionist.move_down(role.ai_name)}
                  disabled={moveRole(roles, at, at + 1) === roles}
                  onClick={() => move(at, at + 1)}
                >
                  <ArrowDown aria-hidden />
                </Button>
              </span>
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

function RoleSummary({ stored: role, isEntry }: { stored: Role; isEntry: boolean }) {
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
        <span className="block truncate text-sm text-soft">
          {role.role_type} · {words.voices.voice} {role.voice_style}
          {role.hours !== null && ` · ${hoursText(role.hours, words)}`}
        </span>
      </span>
    </Link>
  )
}
