import { useState } from 'react'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { TextArea } from './field.tsx'

/** How a role comes across: begun from a suggestion, or written. What was written can be had back after trying one. */
export function PersonalityField({
  value,
  error = null,
  onChange,
}: {
  value: string
  error?: string | null
  onChange: (personality: string) => void
}) {
  const { personality } = useWords()
  const isSuggested = (text: string) => personality.suggestions.some((each) => each.text === text)
  const [own, setOwn] = useState<string | null>(null)
  const choices = [
    ...personality.suggestions,
    ...(own === null ? [] : [{ name: personality.own, text: own }]),
  ]
  function choose(text: string): void {
    if (value.trim() !== '' && !isSuggested(value)) setOwn(value)
    onChange(text)
  }
  return (
    <div className="grid gap-2">
      <TextArea
        label={personality.label}
        hint={personality.hint}
        error={error}
        rows={2}
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="group" aria-label={personality.begin_with} className="flex flex-wrap items-center gap-1.5">
        <span aria-hidden className="mr-1 text-sm text-soft">
          {personality.begin_with}
        </span>
        {choices.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            aria-pressed={text === value}
            onClick={() => choose(text)}
            className={cx(
              'rounded-full border px-3 py-1 text-sm transition-colors disabled:cursor-not-allowed disabled:opacity-50 max-sm:py-1.5',
              text === value
                ? 'border-accent bg-accent-wash text-accent-strong'
                : 'border-edge/60 hover:bg-sunken',
            )}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}
