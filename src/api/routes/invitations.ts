import { z } from 'zod'
import {
  acceptInvitation,
  invite,
  listInvitations,
  revokeInvitation,
  viewInvitation,
} from '#actions/members/invitations.ts'
import { access } from '#domain/access.ts'
import { invitation, invitationMail, invitationView } from '#domain/invitation.ts'
import { businessParams } from '../noun-routes.ts'
import { signInPerMinute } from '../rate-limits.ts'
import type { RouteDeps } from '../route.ts'
import { route } from '../route.ts'

const path = '/api/businesses/:business_id/invitations'
const tag = 'members'

/** `link` lets whoever has it in, once. */
const linkedInvitation = invitation.extend({ link: z.url() })
const held = z.object({ token: z.string().min(1).max(200) })

function inviting(deps: RouteDeps) {
  return { ...deps, signing_key: deps.secrets.signing_key, public_url: deps.settings.public_url }
}

export const invitationRoutes = [
  route({
    method: 'GET',
    path,
    operationId: 'listInvitations',
    summary: 'Who was asked into this business and has not come yet',
    tag,
    allow: 'member:owner',
    params: businessParams,
    response: z.array(linkedInvitation),
    handle: ({ deps, actor, business_id }) => listInvitations(inviting(deps), actor, { business_id }),
  }),
  route({
    method: 'POST',
    path,
    operationId: 'invite',
    summary: 'Asks somebody into this business, by mail where mail is set up; again: with a new link',
    tag,
    allow: 'member:owner',
    rateLimit: 30,
    params: businessParams,
    body: z.object({ email: z.email().max(200), access }),
    response: linkedInvitation.extend({ mail: invitationMail }),
    status: 201,
    handle: ({ deps, actor, business_id, body }) => invite(inviting(deps), actor, { business_id, ...body }),
  }),
  route({
    method: 'DELETE',
    path: `${path}/:invitation_id`,
    operationId: 'revokeInvitation',
    summary: 'Takes an invitation back: its link is good no more',
    tag,
    allow: 'member:owner',
    params: businessParams.extend({ invitation_id: z.uuid() }),
    handle: ({ deps, actor, business_id, params: { invitation_id } }) =>
      revokeInvitation(inviting(deps), actor, { business_id, invitation_id }),
  }),
  route({
    method: 'POST',
    path: '/api/invitations/view',
    operationId: 'viewInvitation',
    summary: 'What the link of an invitation is about',
    tag,
    allow: 'public',
    rateLimit: signInPerMinute * 3,
    body: held,
    response: invitationView,
    handle: ({ deps, body }) => viewInvitation(inviting(deps), body),
  }),
  route({
    method: 'POST',
    path: '/api/invitations/accept',
    operationId: 'acceptInvitation',
    summary: 'Becomes a member by an invitation, as who you are signed in',
    tag,
    allow: 'person',
    rateLimit: signInPerMinute * 3,
    body: held,
    response: z.object({ business_id: z.uuid(), access }),
    handle: ({ deps, actor, body }) => acceptInvitation(inviting(deps), actor, body),
  }),
]
