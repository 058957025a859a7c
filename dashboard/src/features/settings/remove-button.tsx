import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { useWords } from '#lib/words/words.ts'

/** Removes one of a list, after asking. */
export function RemoveButton({
  name,
  text,
  busy,
  onRemove,
}: {
  name: string
  text: string
  busy: boolean
  onRemove: () => void
}) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.common.remove}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.settings.remove_title(name)}
        text={text}
        confirm={words.common.remove}
        busy={busy}
        onConfirm={onRemove}
      />
    </>
  )
}
