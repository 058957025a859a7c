import type { Messengers } from '#actions/ports.ts'
import type { Config } from '#config/config.ts'
import { createSmtpMessenger } from '#providers/mail/smtp-messenger.ts'
import { createTwilioMessenger } from '#providers/twilio/sms-messenger.ts'

/** Who sends, as far as the environment names somebody. */
export function createMessengers({
  messages,
  publicUrl,
}: Pick<Config, 'messages' | 'publicUrl'>): Messengers {
  const { twilio, mail } = messages
  const messengers: Messengers = {}
  if (mail !== null) {
    messengers.email = createSmtpMessenger({ url: mail.smtpUrl.reveal(), from: mail.from })
  }
  if (twilio === null) return messengers
  const shared = {
    account_sid: twilio.accountSid,
    auth_token: twilio.authToken.reveal(),
    status_url: publicUrl === null ? null : `${publicUrl}/twilio/sms-status`,
    ...(twilio.baseUrl === null ? {} : { base_url: twilio.baseUrl }),
  }
  messengers.sms = createTwilioMessenger({ ...shared, channel: 'sms', from: twilio.smsFrom })
  if (twilio.whatsappFrom !== null) {
    messengers.whatsapp = createTwilioMessenger({ ...shared, channel: 'whatsapp', from: twilio.whatsappFrom })
  }
  return messengers
}
