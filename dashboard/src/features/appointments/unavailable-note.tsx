import { Note } from '#components/note.tsx'
import { useWords } from '#lib/words/words.ts'

/** The person has something else then; read out, for it changes what the button below does. */
export function UnavailableNote({
  why,
  staff_name,
}: {
  why: 'time_off' | 'busy_elsewhere'
  staff_name: string | null
}) {
  const words = useWords().appointments
  return (
    <div role="alert">
      <Note tone="warn">{words.unavailable[why](staff_name ?? words.this_person, null)}</Note>
    </div>
  )
}
