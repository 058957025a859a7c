import { createTransport } from 'nodemailer'
import type { Messenger } from '#actions/ports.ts'
import { DeliveryError } from '#domain/outgoing/delivery-error.ts'

/** Mail through an SMTP server: `smtps://user:password@host:465`, `smtp://host:587` (then STARTTLS where offered). */
export function createSmtpMessenger(options: { url: string; from: string }): Messenger {
  const transport = createTransport({
    url: options.url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  const domain = options.from.split('@').at(-1)?.replace('>', '') ?? 'localhost'

  return {
    async send({ id, recipient, subject, body, business_name, reply_to, unsubscribe_url }) {
      const footer =
        unsubscribe_url === null ? '' : `\n\n--\nNo more mail from ${business_name}: ${unsubscribe_url}`
      try {
        const sent = await transport.sendMail({
          from: { name: business_name, address: options.from },
          to: { name: '', address: recipient },
          ...(reply_to === null ? {} : { replyTo: { name: business_name, address: reply_to } }),
          subject: subject ?? business_name,
          text: body + footer,
          // The same at every attempt, so that a mail sent twice is shown once.
          messageId: `<${id}@${domain}>`,
          disableFileAccess: true,
          disableUrlAccess: true,
          headers: unsubscribe_url === null ? {} : unsubscribeHeaders(unsubscribe_url),
        })
        return { provider_id: sent.messageId }
      } catch (cause) {
        throw refusal(cause)
      }
    },
  }
}

/** RFC 8058. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** RFC 5321: 4xx may do later, 5xx will not; 550 to 553 are about the recipient. */
function refusal(cause: unknown): DeliveryError {
  const { responseCode, code, response } = cause as {
    responseCode?: number
    code?: string
    response?: string
  }
  if (code === 'EAUTH') return new DeliveryError('refused', 'The mail server refused our login.', { cause })
  if (responseCode === undefined || responseCode < 500) {
    const detail = response === undefined ? (code ?? 'no answer') : response.slice(0, 300)
    return new DeliveryError('transient', `The mail server did not take it: ${detail}`, { cause })
  }
  const kind = responseCode >= 550 && responseCode <= 553 ? 'recipient' : 'refused'
  return new DeliveryError(kind, `The mail server refused it: ${response?.slice(0, 300) ?? responseCode}`, {
    cause,
  })
}
