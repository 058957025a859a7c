import { createHmac, randomBytes } from 'node:crypto'
import type { WebhookSecrets } from '../ports.ts'

/** https://www.standardwebhooks.com: 24 to 64 bytes in base64 behind `whsec_`. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/** The three headers of Standard Webhooks. A secret that was replaced lately signs as well. */
export function signedHeaders(
  secrets: WebhookSecrets,
  { id, body, now }: { id: string; body: string; now: Date },
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const { secret, previous_secret, previous_secret_until } = secrets
  const isOldGood = previous_secret_until !== null && new Date(previous_secret_until) > now
  const keys = previous_secret !== null && isOldGood ? [secret, previous_secret] : [secret]
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': keys.map((key) => `v1,${signature(key, `${id}.${timestamp}.${body}`)}`).join(' '),
  }
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(content).digest('base64')
}
