import type { Logger } from 'pino'
import { postToTwilio, type TwilioAccess } from './twilio-api.ts'

/** Gives a running call other instructions. Resolves false when Twilio would not, or could not be had. */
export type RedirectCall = (call_sid: string, twiml: string) => Promise<boolean>

/** https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource */
export function createRedirectCall(access: TwilioAccess, log: Logger): RedirectCall {
  return async (call_sid, twiml) => {
    try {
      const resource = `Calls/${encodeURIComponent(call_sid)}.json`
      const { status, body } = await postToTwilio(access, resource, { Twiml: twiml }, log)
      if (status >= 200 && status < 300) return true
      log.error(
        { status, twilio_code: body?.['code'], reason: body?.['message'] },
        'Twilio refused to redirect a call',
      )
    } catch (error) {
      log.error({ err: error }, 'Twilio cannot be reached to redirect a call')
    }
    return false
  }
}
