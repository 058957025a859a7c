import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { buttonClass } from '#components/button.tsx'
import { useBusiness } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'

/** One thing that waits for a person. */
export function Need({
  icon: Icon,
  title,
  at,
  children,
  actions,
}: {
  icon: LucideIcon
  title: ReactNode
  at: string
  children: ReactNode
  actions: ReactNode
}) {
  const time = useBusinessTime()
  return (
    <li className="flex gap-3 px-5 py-4">
      <span
        aria-hidden
        className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full bg-accent-wash text-accent"
      >
        <Icon className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2">
          <p className="font-medium">{title}</p>
          <span className="text-sm text-soft">{time.ago(at)}</span>
        </div>
        <div className="mt-0.5 text-sm break-words text-soft">{children}</div>
        <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
      </div>
    </li>
  )
}

export function SeeCall({ call_id }: { call_id: string | null }) {
  const words = useWords()
  const { id: business_id } = useBusiness()
  if (call_id === null) return null
  return (
    <Link
      to="/b/$business_id/calls/$call_id"
      params={{ business_id, call_id }}
      className={buttonClass('secondary', 'small')}
    >
      {words.today.see_call}
    </Link>
  )
}
