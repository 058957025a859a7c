import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useMay } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import type { Invitation, SentInvitation } from './invitation-queries.ts'
import { useInvitations } from './invitation-queries.ts'
import { InvitationsCard } from './invitations-card.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import type { Member } from './member-queries.ts'
import { useMembers, useRemoveMember } from './member-queries.ts'
import { MemberRow } from './member-row.tsx'

export function MembersPage() {
  const words = useWords()
  const members = useMembers()
  const mayChange = useMay('owner')
  const hasInvited = (useInvitations(mayChange).data ?? []).length > 0
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<Invitation | SentInvitation | null>(null)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const remove = useRemoveMember(() => setLeaving(null))
  function tellInvited(invitation: SentInvitation): void {
    setAdding(false)
    if (invitation.mail === 'sent') toast(words.members.invited(invitation.email))
    else setShown(invitation)
  }
  return (
    <Page
      title={words.members.title}
      text={words.members.text}
      zone={hasInvited}
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
      {mayChange && <InvitationsCard onInvited={tellInvited} onShowLink={setShown} />}
      <InviteDialog isOpen={isAdding} onClose={() => setAdding(false)} onInvited={tellInvited} />
      <LinkDialog invitation={shown} onClose={() => setShown(null)} />
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
