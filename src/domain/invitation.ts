import { z } from 'zod'
import { access } from './access.ts'

/** What asks somebody into a business; good once, until it runs out or is taken back. */
export const invitation = z.object({
  id: z.uuid(),
  /** Whom it was sent to, in lower case. */
  email: z.string(),
  access,
  /** The account that invited; null: the operator's token or an API key. */
  invited_by: z.string().nullable(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
})
export type Invitation = z.infer<typeof invitation>

/** What became of the mail with its link. */
export const invitationMail = z.enum(['sent', 'not_configured', 'failed'])
export type InvitationMail = z.infer<typeof invitationMail>

/** What the holder of the link sees before accepting. */
export const invitationView = invitation
  .pick({ email: true, access: true, expires_at: true })
  .extend({ business_id: z.uuid(), business_name: z.string(), invited_by_name: z.string().nullable() })
export type InvitationView = z.infer<typeof invitationView>

export const invitationDays = 7
