import type { ReactNode } from 'react'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { Button, type ButtonProps } from './button.tsx'

/** The end of a form that can be left: back, or send it. */
export function FormButtons({
  send,
  busy = false,
  disabled = false,
  size = 'normal',
  onCancel,
  className,
  children,
}: Pick<ButtonProps, 'busy' | 'disabled' | 'size' | 'className'> & {
  /** What sending is called. */
  send: string
  onCancel: () => void
  /** At the other end: what else can be done, or how far it is. */
  children?: ReactNode
}) {
  const words = useWords()
  return (
    <div className={cx('flex flex-wrap items-center justify-end gap-2', className)}>
      {children}
      <Button size={size} onClick={onCancel} className="ml-auto">
        {words.common.cancel}
      </Button>
      <Button type="submit" look="primary" size={size} busy={busy} disabled={disabled}>
        {send}
      </Button>
    </div>
  )
}
