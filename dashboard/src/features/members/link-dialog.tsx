import { Button } from '#components/button.tsx'
import { CopyText } from '#components/copy-text.tsx'
import { Dialog } from '#components/dialog.tsx'
import { useWords } from '#lib/words/words.ts'
import type { Invitation, SentInvitation } from './invitation-queries.ts'

/** The link of an invitation, for when no mail carries it. */
export function LinkDialog({
  invitation,
  onClose,
}: {
  invitation: Invitation | SentInvitation | null
  onClose: () => void
}) {
  const words = useWords()
  const mail = invitation !== null && 'mail' in invitation ? invitation.mail : 'sent'
  const texts = {
    sent: words.members.add_text,
    not_configured: words.members.link_not_configured,
    failed: words.members.link_failed,
  }
  return (
    <Dialog
      isOpen={invitation !== null}
      onClose={onClose}
      title={words.members.link_title}
      text={texts[mail]}
    >
      <div className="grid gap-4">
        <CopyText label={words.members.link} text={invitation?.link ?? ''} />
        <div className="flex justify-end">
          <Button onClick={onClose}>{words.members.done}</Button>
        </div>
      </div>
    </Dialog>
  )
}
