import {
  deliverWebhook,
  deliverWebhookJob,
  queueWebhooks,
  type WebhookDeps,
} from '#actions/webhooks/deliver-webhook.ts'
import { webhookPausesMs } from '#domain/webhook.ts'
import type { JobHandler } from '../job-handler.ts'

const maxAttempts = webhookPausesMs.length + 1

/** Tells endpoints of every event. */
export function webhookHandlers(deps: WebhookDeps): JobHandler[] {
  return [
    {
      kind: 'webhooks-after-event',
      on: '*',
      run: async ({ event }) => (event === null ? undefined : queueWebhooks(deps, event)),
    },
    {
      kind: deliverWebhookJob,
      maxAttempts,
      pauseMs: (attempt) => webhookPausesMs[attempt - 1] ?? 0,
      async run({ business_id, key, data, attempts, signal }) {
        const delivery_id = typeof data['delivery_id'] === 'string' ? data['delivery_id'] : key
        const is_last_attempt = attempts >= maxAttempts
        await deliverWebhook(deps, { business_id, delivery_id, is_last_attempt, signal })
      },
    },
  ]
}
