import { accountMessage } from '#actions/members/account-message.ts'
import { accountMails } from '#domain/account-mail.ts'
import type { RouteDeps } from '../route.ts'

const mailDeadlineMs = 30_000

type Deps = Pick<RouteDeps, 'people' | 'messengers' | 'settings' | 'logger' | 'ids'>

/**
 * Mails a link, if somebody has that address. It is done after the answer: neither its words nor its time tell who has
 * an account. A mail that does not go out is asked for again.
 */
export async function requestPasswordReset(
  deps: Deps,
  request: { email: string; language: string },
): Promise<{ is_mail_configured: boolean }> {
  const { email: messenger } = deps.messengers
  if (messenger === undefined) return { is_mail_configured: false }
  void sendReset(deps, messenger, request).catch((error: unknown) =>
    deps.logger.error({ err: error }, 'a mail to reset a password was not sent'),
  )
  return { is_mail_configured: true }
}

async function sendReset(
  { people, settings, ids }: Deps,
  messenger: NonNullable<Deps['messengers']['email']>,
  { email, language }: { email: string; language: string },
): Promise<void> {
  const person = await people.byEmail(email)
  if (person === null) return
  const { token } = await people.createPasswordReset(email)
  const link = `${settings.public_url}/reset-password?token=${token}`
  const message = accountMessage({
    id: ids.uuid(),
    recipient: person.email,
    ...accountMails(language).reset({ link }),
    business_name: 'Switchboard',
  })
  await messenger.send(message, AbortSignal.timeout(mailDeadlineMs))
}
