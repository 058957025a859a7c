import type { ButtonHTMLAttributes } from 'react'
import { cx } from '#lib/cx.ts'
import { Spinner } from './spinner.tsx'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
type Size = 'normal' | 'small' | 'icon'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line bg-raised text-ink hover:bg-sunken',
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-line bg-raised text-bad hover:bg-bad-wash',
}
const sizes: Record<Size, string> = {
  normal: 'h-10 px-4 touch:h-11',
  small: 'tap h-8 px-3 text-sm touch:h-9',
  icon: 'size-10 justify-center touch:size-11',
}

/** The classes alone, for links that look like buttons. */
export function buttonClass(look: Look = 'secondary', size: Size = 'normal'): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
    looks[look],
    sizes[size],
  )
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  size?: Size
  /** Shows that it is being done; cannot be pressed again meanwhile. */
  busy?: boolean
}

export function Button({ look, size, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={cx(buttonClass(look, size), className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
