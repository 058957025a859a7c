import type { Access, Actor } from '#domain/access.ts'
import { hasAccess } from '#domain/access.ts'
import { accountMails } from '#domain/account-mail.ts'
import { SwitchboardError } from '#domain/errors.ts'
import type { Invitation, InvitationMail, InvitationView } from '#domain/invitation.ts'
import { invitationDays } from '#domain/invitation.ts'
import { DeliveryError } from '#domain/outgoing/delivery-error.ts'
import { inBusiness } from '../noun-actions.ts'
import { notFound, requireAccess } from '../permission.ts'
import { personId } from '../person-id.ts'
import type { Member, Ports } from '../ports.ts'
import { accountMessage } from './account-message.ts'
import { readInvitation, signInvitation } from './invitation-token.ts'

type Deps = Pick<Ports, 'database' | 'clock'> & { signing_key: string }
type SendDeps = Deps & Pick<Ports, 'messengers'> & { public_url: string }

/** An invitation and the link that accepts it, for its owner's eyes. */
export type LinkedInvitation = Invitation & { link: string }

const mailDeadlineMs = 20_000

/** Those who have not come yet; also invitations that ran out. */
export async function listInvitations(
  deps: Deps & { public_url: string },
  actor: Actor,
  input: { business_id: string },
): Promise<LinkedInvitation[]> {
  requireAccess(actor, input.business_id, 'owner')
  const all = await inBusiness(deps.database, input.business_id, (stores) => stores.invitations.list())
  return all.map((each) => ({ ...each, link: linkOf(deps, each) }))
}

/**
 * Asks somebody into a business, by mail where mail is set up; inviting an address again makes a new link and ends the
 * one before. Throws `conflict` for somebody who is in already.
 */
export async function invite(
  deps: SendDeps,
  actor: Actor,
  input: { business_id: string; email: string; access: Access },
): Promise<LinkedInvitation & { mail: InvitationMail }> {
  const { business_id, access } = input
  requireAccess(actor, business_id, 'owner')
  const email = input.email.toLowerCase()
  const expires_at = new Date(deps.clock.now().getTime() + invitationDays * 86_400_000).toISOString()
  const { written, language } = await inBusiness(deps.database, business_id, async (stores) => {
    const members = await stores.members.list()
    if (members.some((member) => member.email?.toLowerCase() === email)) {
      throw new SwitchboardError('conflict', 'This person is in already. Change their access in the list.', {
        reason: 'person_is_in',
      })
    }
    const made = await stores.invitations.put({ email, access, invited_by: personId(actor), expires_at })
    return { written: made, language: (await stores.business.get())?.language ?? 'en' }
  })
  const view = await deps.database.asSystem((system) => system.invitations.find(written.id))
  const invitation = { ...written, link: linkOf(deps, written) }
  if (view === null) throw notFound('invitation')
  return { ...invitation, mail: await mailTo(deps, { invitation, view, language }) }
}

/** Its link is good no more. */
export async function revokeInvitation(
  deps: Deps,
  actor: Actor,
  input: { business_id: string; invitation_id: string },
): Promise<void> {
  requireAccess(actor, input.business_id, 'owner')
  const gone = await deps.database.forBusiness(input.business_id, (stores) =>
    stores.invitations.take(input.invitation_id),
  )
  if (gone === null) throw notFound('invitation')
}

/** What a link is about. Throws `not_found` when it was used, taken back, has run out or was never ours. */
export async function viewInvitation(deps: Deps, input: { token: string }): Promise<InvitationView> {
  return (await open(deps, input.token)).view
}

/** Lets the person who asks in, whatever address their account has. It never takes access from a member. Throws as `viewInvitation`. */
export async function acceptInvitation(
  deps: Deps,
  actor: Extract<Actor, { kind: 'user' }>,
  input: { token: string },
): Promise<Member & { business_id: string }> {
  const { id, view } = await open(deps, input.token)
  const { user_id } = actor
  const member = await inBusiness(deps.database, view.business_id, async (stores) => {
    const taken = await stores.invitations.take(id)
    if (taken === null) throw usedUp()
    const held = await stores.members.get(user_id)
    // Thrown, so that it is not used up by whoever only looked at their own link.
    if (held !== null && hasAccess(held.access, taken.access)) throw alreadyIn()
    return stores.members.put(user_id, taken.access)
  })
  return { ...member, business_id: view.business_id }
}

async function open(deps: Deps, token: string): Promise<{ id: string; view: InvitationView }> {
  const id = readInvitation(deps.signing_key, token)
  const view = id === null ? null : await deps.database.asSystem((system) => system.invitations.find(id))
  if (id === null || view === null || view.expires_at <= deps.clock.now().toISOString()) throw usedUp()
  return { id, view }
}

function usedUp(): SwitchboardError {
  return new SwitchboardError(
    'not_found',
    'This invitation was used or taken back, or has run out. Ask for a new one.',
    { reason: 'invitation_is_over' },
  )
}

function alreadyIn(): SwitchboardError {
  return new SwitchboardError(
    'conflict',
    'You are in this business already. The invitation stays good for whom it was meant.',
    { reason: 'already_member' },
  )
}

function linkOf(deps: { signing_key: string; public_url: string }, { id }: Invitation): string {
  return `${deps.public_url}/invitation?token=${signInvitation(deps.signing_key, id)}`
}

/** At once and in sight of who invites, who otherwise hands over the link: no job, and no copy in the outbox, which others may read. */
async function mailTo(
  { messengers }: SendDeps,
  sent: { invitation: LinkedInvitation; view: InvitationView; language: string },
): Promise<InvitationMail> {
  const { invitation, view, language } = sent
  if (messengers.email === undefined) return 'not_configured'
  const { business_name, invited_by_name } = view
  const { link } = invitation
  const words = accountMails(language).invitation({
    link,
    business_name,
    invited_by_name,
    days: invitationDays,
  })
  const message = accountMessage({ id: invitation.id, recipient: invitation.email, ...words, business_name })
  try {
    await messengers.email.send(message, AbortSignal.timeout(mailDeadlineMs))
    return 'sent'
  } catch (error) {
    if (error instanceof DeliveryError) return 'failed'
    throw error
  }
}
