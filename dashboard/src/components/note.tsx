import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { cx } from '#lib/cx.ts'

type NoteTone = 'info' | 'good' | 'warn' | 'bad'

const tones = {
  info: { look: 'bg-info-wash text-info', Icon: Info },
  good: { look: 'bg-good-wash text-good', Icon: CircleCheck },
  warn: { look: 'bg-warn-wash text-warn', Icon: TriangleAlert },
  bad: { look: 'bg-bad-wash text-bad', Icon: CircleAlert },
}

/** Something to know, in the flow of the page. `bad` is read out when it appears. */
export function Note({
  tone = 'info',
  title,
  children,
}: {
  tone?: NoteTone
  title?: string
  children?: ReactNode
}) {
  const { look, Icon } = tones[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : undefined}
      className={cx('flex gap-3 rounded-lg px-4 py-3 text-sm', look)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="text-ink">{children}</div>}
      </div>
    </div>
  )
}
