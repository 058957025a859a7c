import { useState } from 'react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog } from '#components/dialog.tsx'
import { ErrorState, errorText } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import type { Invitation, SentInvitation } from './invitation-queries.ts'
import { useInvitations, useInvite, useRevoke } from './invitation-queries.ts'

/** Who was asked and has not come yet; nothing at all where nobody was. */
export function InvitationsCard({
  onInvited,
  onShowLink,
}: {
  onInvited: (invitation: SentInvitation) => void
  onShowLink: (invitation: Invitation) => void
}) {
  const words = useWords()
  const invitations = useInvitations(true)
  const [leaving, setLeaving] = useState<Invitation | null>(null)
  const revoke = useRevoke(() => setLeaving(null))
  if (invitations.isError) {
    return (
      <Card title={words.members.invitations} flush>
        <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
      </Card>
    )
  }
  if (invitations.data === undefined || invitations.data.length === 0) return null
  return (
    <Card title={words.members.invitations} flush>
      <ul className="divide-y divide-line border-t border-line">
        {invitations.data.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            onInvited={onInvited}
            onShowLink={() => onShowLink(invitation)}
            onRevoke={() => setLeaving(invitation)}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.members.revoke_title(leaving?.email ?? '')}
        text={words.members.revoke_text}
        confirm={words.members.revoke}
        busy={revoke.isPending}
        onConfirm={() => leaving !== null && revoke.mutate(leaving.id)}
      />
    </Card>
  )
}

function InvitationRow({
  invitation,
  onInvited,
  onShowLink,
  onRevoke,
}: {
  invitation: Invitation
  onInvited: (invitation: SentInvitation) => void
  onShowLink: () => void
  onRevoke: () => void
}) {
  const words = useWords()
  const time = useBusinessTime()
  const invite = useInvite()
  const [seen_at] = useState(() => new Date().toISOString())
  const { email, access, expires_at } = invitation
  const isOver = expires_at <= seen_at
  function sendAgain(): void {
    invite.mutate(
      { email, access },
      { onSuccess: onInvited, onError: (error) => toast(errorText(error, words), 'bad') },
    )
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-medium">{email}</p>
        <p className="text-sm text-soft">
          {isOver ? words.members.ran_out : words.members.until(time.day(expires_at))}
        </p>
      </div>
      <Badge>{words.shell.access[access]}</Badge>
      <div className="flex flex-wrap gap-1">
        {!isOver && (
          <Button size="small" look="quiet" onClick={onShowLink}>
            {words.members.show_link}
          </Button>
        )}
        <Button size="small" look="quiet" busy={invite.isPending} onClick={sendAgain}>
          {words.members.send_again}
        </Button>
        <Button size="small" look="quiet" onClick={onRevoke}>
          {words.members.revoke}
        </Button>
      </div>
    </li>
  )
}
