import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useMe } from '#lib/me.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { AddMemberDialog } from './add-member-dialog.tsx'
import type { Member } from './member-queries.ts'
import { useMembers, useRemoveMember } from './member-queries.ts'

export function MembersPage() {
  const words = useWords()
  const members = useMembers()
  const mayChange = useMay('owner')
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const remove = useRemoveMember(() => setLeaving(null))
  return (
    <Page
      title={words.members.title}
      text={words.members.text}
      zone
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <UserPlus aria-hidden />
            {words.members.add}
          </Button>
        )
      }
    >
      <Card flush>
        <QueryView query={members}>
          {(people) => (
            <ul className="divide-y divide-line">
              {people.map((member) => (
                <MemberRow
                  key={member.user_id}
                  member={member}
                  onRemove={mayChange ? () => setLeaving(member) : null}
                />
              ))}
            </ul>
          )}
        </QueryView>
      </Card>
      <AddMemberDialog isOpen={isAdding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.members.remove_title(leaving?.name ?? leaving?.email ?? '')}
        text={words.members.remove_text}
        confirm={words.members.remove}
        busy={remove.isPending}
        onConfirm={() => leaving !== null && remove.mutate(leaving.user_id)}
      />
    </Page>
  )
}

function MemberRow({ member, onRemove }: { member: Member; onRemove: (() => void) | null }) {
  const words = useWords()
  const time = useBusinessTime()
  const { data: me } = useMe()
  const isSelf = me?.user.id === member.user_id
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{member.name ?? member.email}</span>
          {isSelf && <Badge tone="accent">{words.members.you}</Badge>}
        </p>
        <p className="truncate text-sm text-soft">{member.email}</p>
      </div>
      <span className="hidden text-sm text-soft sm:inline">
        {words.members.since(time.day(member.created_at))}
      </span>
      <Badge>{words.shell.access[member.access]}</Badge>
      {onRemove !== null && !isSelf && (
        <Button size="small" look="quiet" onClick={onRemove}>
          {words.members.remove}
        </Button>
      )}
    </li>
  )
}
