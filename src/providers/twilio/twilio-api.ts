import type { Logger } from 'pino'

export const twilioApiUrl = 'https://api.twilio.com'

const timeoutMs = 5_000
const tries = 2

export interface TwilioAccess {
  accountSid: string
  authToken: string
  /** Without a slash at the end. */
  baseUrl?: string | undefined
}

export interface TwilioAnswer {
  status: number
  /** The body as JSON; null when it is none. */
  body: Record<string, unknown> | null
}

/**
 * Sends a form to a resource of the account (`Calls/CA1.json`). Tried once more when the network or the server failed,
 * so only for what may be done twice. Rejects when there was no answer at all.
 * https://www.twilio.com/docs/usage/requests-to-twilio
 */
export async function postToTwilio(
  { accountSid, authToken, baseUrl = twilioApiUrl }: TwilioAccess,
  resource: string,
  form: Record<string, string>,
  log: Logger,
): Promise<TwilioAnswer> {
  const url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/${resource}`
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const body = (await response.json().catch(() => null)) as TwilioAnswer['body']
      if (response.status < 500 || attempt === tries) return { status: response.status, body }
      log.warn({ status: response.status, attempt }, 'Twilio failed')
    } catch (error) {
      if (attempt === tries) throw error
      log.warn({ err: error, attempt }, 'Twilio cannot be reached')
    }
  }
}
