import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, buttonClass } from '#components/button.tsx'
import { ErrorState, Skeleton, errorText } from '#components/states.tsx'
import { Note } from '#components/note.tsx'
import { toast } from '#components/toast.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { useMe } from '#lib/me.ts'
import { session, useToken } from '#lib/session.ts'
import { useWords } from '#lib/words/words.ts'
import { OutsideHead } from './outside-head.tsx'

/** Where the link of an invitation leads: for people with an account and without. */
export function InvitationPage() {
  const words = useWords()
  const { token = '' } = useSearch({ strict: false })
  const isSignedIn = useToken() !== null
  const invitation = useInvitation(token)
  if (invitation.isPending) {
    return (
      <>
        <OutsideHead title={words.account.invitation_loading} text="" />
        <Skeleton rows={3} />
      </>
    )
  }
  if (invitation.isError) {
    const isGone = invitation.error instanceof ApiError && invitation.error.status < 429
    if (isGone) return <Gone text={errorText(invitation.error, words)} />
    return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
  }
  const { business_name, invited_by_name, access, email } = invitation.data
  return (
    <>
      <OutsideHead
        title={words.account.invitation_title(business_name)}
        text={words.account.invitation_text(invited_by_name, words.shell.access[access])}
      />
      {isSignedIn ? (
        <Accept token={token} invitation={invitation.data} />
      ) : (
        <EnterFirst token={token} email={email} />
      )}
    </>
  )
}

function Gone({ text }: { text: string }) {
  const words = useWords()
  return (
    <>
      <OutsideHead title={words.account.invitation_gone} text={text} />
      <Link to="/" className={buttonClass()}>
        {words.common.go_home}
      </Link>
    </>
  )
}

type Invitation = NonNullable<ReturnType<typeof useInvitation>['data']>

function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () => dataOf(api.POST('/api/invitations/view', { body: { token } })),
  })
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const words = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: me } = useMe()
  const { business_name, email } = invitation
  const isAnother = me !== undefined && me.user.email.toLowerCase() !== email.toLowerCase()
  const accept = useMutation({
    mutationFn: () => dataOf(api.POST('/api/invitations/accept', { body: { token } })),
    async onSuccess({ business_id }) {
      await queries.invalidateQueries({ queryKey: ['me'] })
      toast(words.account.invitation_accepted(business_name))
      await navigate({ to: '/b/$business_id', params: { business_id } })
    },
  })
  return (
    <div className="grid gap-4">
      {accept.isError && <Note tone="bad">{errorText(accept.error, words)}</Note>}
      <p className="text-sm text-soft">{me !== undefined && words.account.invitation_as(me.user.email)}</p>
      {isAnother && <Note tone="warn">{words.account.invitation_meant(email)}</Note>}
      <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
        {words.account.invitation_accept}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          queries.removeQueries({ queryKey: ['me'] })
          session.end()
        }}
      >
        {words.account.invitation_other}
      </Button>
    </div>
  )
}

function EnterFirst({ token, email }: { token: string; email: string }) {
  const words = useWords()
  const search = { email, next: `/invitation?token=${encodeURIComponent(token)}` }
  return (
    <div className="grid gap-3">
      <Link to="/sign-up" search={search} className={buttonClass('primary')}>
        {words.account.sign_up_button}
      </Link>
      <Link to="/sign-in" search={search} className={buttonClass()}>
        {words.account.invitation_sign_in}
      </Link>
    </div>
  )
}
