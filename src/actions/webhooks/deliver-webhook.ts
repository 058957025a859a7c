import { signedHeaders } from './sign-webhook.ts'
import { webhookBody } from './webhook-body.ts'
import type { BusinessStores, Clock, Database, OutsideWeb, WebhookSecrets } from '../ports.ts'
import type { Event } from '#domain/event.ts'
import { webhookGivenUpAfterMs, type WebhookDelivery, type WebhookEndpoint } from '#domain/webhook.ts'

/** The kind of job that makes one delivery; its key is the delivery's id. */
export const deliverWebhookJob = 'deliver-webhook'

export interface WebhookDeps {
  database: Database
  clock: Clock
  web: OutsideWeb
}

/** Notes whom an event is to be told, and has it delivered; done twice it is noted once. */
export async function queueWebhooks(
  deps: Pick<WebhookDeps, 'database' | 'clock'>,
  event: Event,
): Promise<void> {
  await deps.database.forBusiness(event.business_id, async (stores) => {
    for (const endpoint of await stores.webhooks.wanting(event.type)) {
      const delivery = await stores.webhooks.addDelivery({
        endpoint_id: endpoint.id,
        event_id: event.id,
        event_type: event.type,
        state: 'waiting',
      })
      if (delivery === null) continue
      await stores.jobs.add({ kind: deliverWebhookJob, key: delivery.id, run_at: deps.clock.now() })
    }
  })
}

export interface Outcome {
  status_code: number | null
  error: string | null
  duration_ms: number
}

/** Makes one attempt and notes it. Rejects when it is to be tried again. */
export async function deliverWebhook(
  deps: WebhookDeps,
  input: { business_id: string; delivery_id: string; is_last_attempt: boolean; signal: AbortSignal },
): Promise<void> {
  const inBusiness = <T>(work: (stores: BusinessStores) => Promise<T>) =>
    deps.database.forBusiness(input.business_id, work)
  const due = await inBusiness((stores) => dueDelivery(stores, input.delivery_id))
  if (due === null) return
  const { delivery, endpoint, secrets, body } = due
  const outcome = await post(deps, {
    endpoint,
    secrets,
    id: delivery.event_id ?? delivery.id,
    body,
    ...input,
  })
  await inBusiness((stores) => note(stores, deps.clock.now(), { delivery, endpoint, outcome, ...input }))
  const isOver = outcome.error === null || outcome.status_code === 410 || input.is_last_attempt
  if (!isOver) throw new Error(outcome.error ?? '')
}

interface Due {
  delivery: WebhookDelivery
  endpoint: WebhookEndpoint
  secrets: WebhookSecrets
  body: string
}

async function dueDelivery(stores: BusinessStores, delivery_id: string): Promise<Due | null> {
  const delivery = await stores.webhooks.getDelivery(delivery_id)
  if (delivery?.state !== 'waiting' || delivery.event_id === null) return null
  const endpoint = await stores.webhooks.get(delivery.endpoint_id)
  const secrets = await stores.webhooks.secrets(delivery.endpoint_id)
  const event = await stores.events.get(delivery.event_id)
  if (endpoint === null || secrets === null || event === null) return null
  if (!endpoint.is_active) {
    await stores.webhooks.updateDelivery(delivery.id, {
      state: 'failed',
      error: 'The endpoint is switched off.',
    })
    return null
  }
  return { delivery, endpoint, secrets, body: await webhookBody(stores, event) }
}

/** Never rejects: whatever went wrong is the outcome. */
export async function post(
  { web, clock }: Pick<WebhookDeps, 'web' | 'clock'>,
  input: {
    endpoint: WebhookEndpoint
    secrets: WebhookSecrets
    id: string
    body: string
    signal?: AbortSignal
  },
): Promise<Outcome> {
  const { endpoint, secrets, id, body, signal } = input
  const began = performance.now()
  const done = (status_code: number | null, error: string | null): Outcome => ({
    status_code,
    error,
    duration_ms: Math.round(performance.now() - began),
  })
  try {
    const { status } = await web.send({
      method: 'POST',
      url: endpoint.url,
      headers: {
        'content-type': 'application/json',
        ...signedHeaders(secrets, { id, body, now: clock.now() }),
      },
      body,
      timeout_ms: 15_000,
      max_bytes: 64 * 1024,
      ...(signal === undefined ? {} : { signal }),
    })
    return status >= 200 && status < 300 ? done(status, null) : done(status, `It answered HTTP ${status}.`)
  } catch (error) {
    return done(null, error instanceof Error ? error.message : String(error))
  }
}

async function note(
  stores: BusinessStores,
  now: Date,
  input: { delivery: WebhookDelivery; endpoint: WebhookEndpoint; outcome: Outcome; is_last_attempt: boolean },
): Promise<void> {
  const { delivery, endpoint, outcome, is_last_attempt } = input
  const isDone = outcome.error === null
  const isGone = outcome.status_code === 410
  const ended = is_last_attempt || isGone ? 'failed' : 'waiting'
  await stores.webhooks.updateDelivery(delivery.id, {
    ...outcome,
    state: isDone ? 'delivered' : ended,
    attempts: delivery.attempts + 1,
    attempted_at: now.toISOString(),
  })
  if (isDone) {
    if (endpoint.failing_since !== null) await stores.webhooks.update(endpoint.id, { failing_since: null })
    return
  }
  const since = endpoint.failing_since ?? now.toISOString()
  const isTooLong = now.getTime() - new Date(since).getTime() >= webhookGivenUpAfterMs
  const reason = isGone
    ? 'It answered that it is gone (HTTP 410).'
    : `Nothing could be delivered since ${since}.`
  const off = isGone || isTooLong ? { is_active: false, disabled_reason: reason } : {}
  await stores.webhooks.update(endpoint.id, { failing_since: since, ...off })
}
