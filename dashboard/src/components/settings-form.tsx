import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { Access } from '#lib/business.ts'
import { useMay } from '#lib/business.ts'
import { cx } from '#lib/cx.ts'
import { useWords } from '#lib/words/words.ts'
import { SaveBar } from './save-bar.tsx'
import { toast } from './toast.tsx'

/**
 * Fields that are there already and are changed: uncontrolled (`name`, `defaultValue`), read when they are saved. Who may
 * not change them sees them switched off. `onSave` rejects with what the server said.
 */
export function SettingsForm({
  onSave,
  needed = 'manager',
  className = 'grid gap-4 sm:grid-cols-2',
  children,
}: {
  onSave: (fields: Record<string, string>) => Promise<unknown>
  needed?: Access
  className?: string
  children: ReactNode
}) {
  const words = useWords()
  const mayChange = useMay(needed)
  const [isChanged, setChanged] = useState(false)
  const [draft, setDraft] = useState(0)
  const save = useMutation({
    mutationFn: onSave,
    onSuccess() {
      setChanged(false)
      toast(words.common.saved)
    },
  })
  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(
      ([name, value]) => [name, typeof value === 'string' ? value.trim() : ''] as const,
    )
    save.mutate(Object.fromEntries(fields))
  }
  function discard(): void {
    setChanged(false)
    save.reset()
    setDraft(draft + 1)
  }
  return (
    <form
      key={draft}
      onSubmit={send}
      onChange={() => setChanged(true)}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
    >
      <fieldset disabled={!mayChange} className={cx('min-w-0', className)}>
        {children}
      </fieldset>
      {mayChange && (
        <SaveBar isChanged={isChanged} isSaving={save.isPending} error={save.error} onDiscard={discard} />
      )}
    </form>
  )
}
