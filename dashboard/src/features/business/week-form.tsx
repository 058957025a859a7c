import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Card } from '#components/card.tsx'
import { SaveBar } from '#components/save-bar.tsx'
import { toast } from '#components/toast.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { WeekEditor } from '#components/week-editor.tsx'
import type { Period } from '#lib/week.ts'

/** A week that is changed and then saved as a whole. `onSave` rejects with what the server said. */
export function WeekForm({
  title,
  text,
  nothing,
  saved,
  onSave,
}: {
  title: string
  text: string
  nothing: string
  saved: readonly Period[]
  onSave: (week: Period[]) => Promise<unknown>
}) {
  const words = useWords()
  const mayChange = useMay('manager')
  const [draft, setDraft] = useState<Period[] | null>(null)
  const save = useMutation({
    mutationFn: onSave,
    onSuccess() {
      setDraft(null)
      toast(words.common.saved)
    },
  })
  const week = draft ?? saved
  function discard(): void {
    save.reset()
    setDraft(null)
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate([...week])
      }}
    >
      <Card title={title} text={text}>
        <fieldset disabled={!mayChange} className="min-w-0">
          <WeekEditor week={week} onChange={setDraft} nothing={nothing} />
        </fieldset>
      </Card>
      {mayChange && (
        <SaveBar
          isChanged={draft !== null}
          isSaving={save.isPending}
          error={save.error}
          onDiscard={discard}
        />
      )}
    </form>
  )
}
