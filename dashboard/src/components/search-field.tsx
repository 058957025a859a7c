import { useEffect, useRef, useState } from 'react'
import { Search } from 'lucide-react'
import { cx } from '#lib/cx.ts'
import { TextField } from './field.tsx'

/** Typing is over when nothing was typed for so long. */
const settleMs = 300

/** A field that tells what was typed when typing is over. */
export function SearchField({
  label,
  value,
  onChange,
  className,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  className?: string
}) {
  const [text, setText] = useState(value)
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    if (text.trim() === value) return undefined
    const timer = setTimeout(() => tell.current(text.trim()), settleMs)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <div className={cx('relative', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-3 z-10 my-auto size-4 text-soft"
      />
      <TextField
        hideLabel
        type="search"
        label={label}
        placeholder={label}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        inset
      />
    </div>
  )
}
