import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { SelectField } from '#components/field.tsx'
import { useMe } from '#lib/me.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { levels } from './invite-dialog.tsx'
import type { Access, Member } from './member-queries.ts'
import { useChangeAccess } from './member-queries.ts'

/** `onRemove` null: who looks may change nothing. */
export function MemberRow({ member, onRemove }: { member: Member; onRemove: (() => void) | null }) {
  const words = useWords()
  const time = useBusinessTime()
  const { data: me } = useMe()
  const isSelf = me?.user.id === member.user_id
  const mayChange = onRemove !== null && !isSelf
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{member.name ?? member.email}</span>
          {isSelf && <Badge tone="accent">{words.members.you}</Badge>}
        </p>
        <p className="truncate text-sm text-soft">{member.email}</p>
      </div>
      <span className="hidden text-sm text-soft sm:inline">
        {words.members.since(time.day(member.created_at))}
      </span>
      {mayChange && member.email !== null ? (
        <AccessChoice member={member} email={member.email} />
      ) : (
        <Badge>{words.shell.access[member.access]}</Badge>
      )}
      {mayChange && (
        <Button size="small" look="quiet" onClick={onRemove}>
          {words.members.remove}
        </Button>
      )}
    </li>
  )
}

function AccessChoice({ member, email }: { member: Member; email: string }) {
  const words = useWords()
  const change = useChangeAccess()
  return (
    <SelectField
      label={words.members.access_of(member.name ?? email)}
      hideLabel
      value={change.isPending ? change.variables.access : member.access}
      aria-busy={change.isPending || undefined}
      onChange={(event) => change.mutate({ email, access: event.target.value as Access })}
    >
      {levels.map((level) => (
        <option key={level} value={level}>
          {words.shell.access[level]}
        </option>
      ))}
    </SelectField>
  )
}
