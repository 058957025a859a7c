import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { cx } from '#lib/cx.ts'

/** Something that happened between two turns. */
export function AsideLine({
  icon: Icon,
  tone = 'quiet',
  children,
}: {
  icon: LucideIcon
  tone?: 'quiet' | 'warn'
  children: ReactNode
}) {
  return (
    <div className={cx('flex items-center gap-2 text-sm', tone === 'warn' ? 'text-warn' : 'text-soft')}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
