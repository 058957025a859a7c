import type { Config } from '#config/config.ts'
import type { TwilioSetup } from './ipc-messages.ts'

/** What call processes need to put callers through; null unless all of it is configured. */
export function twilioSetup({ messages: { twilio }, publicUrl }: Config): TwilioSetup | null {
  if (twilio === null || publicUrl === null) return null
  return {
    account_sid: twilio.accountSid,
    auth_token: twilio.authToken.reveal(),
    base_url: twilio.baseUrl,
    public_url: publicUrl,
  }
}
