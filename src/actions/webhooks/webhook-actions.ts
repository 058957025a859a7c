import { post, deliverWebhookJob, type WebhookDeps } from './deliver-webhook.ts'
import { newWebhookSecret } from './sign-webhook.ts'
import { nounActions, type ActionDeps } from '../noun-actions.ts'
import { found, requireAccess } from '../permission.ts'
import type { Clock, Page, PageRequest } from '../ports.ts'
import type { Actor } from '#domain/access.ts'
import { SwitchboardError } from '#domain/errors.ts'
import {
  previousSecretMs,
  type NewWebhookEndpoint,
  type WebhookDelivery,
  type WebhookEndpoint,
  type WebhookEndpointPatch,
} from '#domain/webhook.ts'

/** Endpoints, each with a secret of its own. One that is switched on again begins anew. */
export const webhookActions = nounActions<
  WebhookEndpoint,
  NewWebhookEndpoint & { secret?: string },
  WebhookEndpointPatch & { disabled_reason?: null; failing_since?: null }
>({
  noun: 'webhook endpoint',
  store: ({ webhooks }) => ({
    ...webhooks,
    create: (values) => webhooks.create({ ...values, secret: newWebhookSecret() }),
  }),
  onUpdate: async (_stores, patch) =>
    patch.is_active === true ? { ...patch, disabled_reason: null, failing_since: null } : patch,
})

interface OfEndpoint {
  business_id: string
  endpoint_id: string
}

export async function getWebhookSecret(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, endpoint_id }: OfEndpoint,
): Promise<{ secret: string }> {
  requireAccess(actor, business_id, 'manager')
  const secrets = await database.forBusiness(business_id, ({ webhooks }) => webhooks.secrets(endpoint_id))
  return { secret: found(secrets, 'webhook endpoint').secret }
}

/** A new secret; the one before goes on signing beside it for a day. */
export async function rotateWebhookSecret(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, endpoint_id }: OfEndpoint,
): Promise<{ secret: string }> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async ({ webhooks }) => {
    const { secret: previous_secret } = found(await webhooks.secrets(endpoint_id), 'webhook endpoint')
    const secret = newWebhookSecret()
    const previous_secret_until = new Date(clock.now().getTime() + previousSecretMs).toISOString()
    await webhooks.setSecrets(endpoint_id, { secret, previous_secret, previous_secret_until })
    return { secret }
  })
}

export async function listWebhookDeliveries(
  { database }: ActionDeps,
  actor: Actor,
  { business_id, endpoint_id, page }: OfEndpoint & { page: PageRequest },
): Promise<Page<WebhookDelivery>> {
  requireAccess(actor, business_id, 'viewer')
  return database.forBusiness(business_id, async ({ webhooks }) => {
    found(await webhooks.get(endpoint_id), 'webhook endpoint')
    return webhooks.listDeliveries(endpoint_id, page)
  })
}

/** Delivers something harmless at once and answers with what came of it. */
export async function testWebhook(
  deps: WebhookDeps,
  actor: Actor,
  { business_id, endpoint_id }: OfEndpoint,
): Promise<WebhookDelivery> {
  requireAccess(actor, business_id, 'manager')
  const { database, clock } = deps
  const prepared = await database.forBusiness(business_id, async ({ webhooks }) => {
    const endpoint = found(await webhooks.get(endpoint_id), 'webhook endpoint')
    const secrets = found(await webhooks.secrets(endpoint_id), 'webhook endpoint')
    const about = { endpoint_id, event_id: null, event_type: 'test', state: 'waiting' as const }
    return { endpoint, secrets, delivery: found(await webhooks.addDelivery(about), 'delivery') }
  })
  const { id } = prepared.delivery
  const body = JSON.stringify({ type: 'test', timestamp: clock.now().toISOString(), data: { business_id } })
  const outcome = await post(deps, { ...prepared, id, body })
  const state = outcome.error === null ? 'delivered' : 'failed'
  const attempted_at = clock.now().toISOString()
  return database.forBusiness(business_id, async ({ webhooks }) =>
    found(await webhooks.updateDelivery(id, { ...outcome, state, attempts: 1, attempted_at }), 'delivery'),
  )
}

/** Delivers an event again. Throws `conflict` for a delivery that is under way, and for tests. */
export async function redeliverWebhook(
  { database, clock }: ActionDeps & { clock: Clock },
  actor: Actor,
  { business_id, delivery_id }: { business_id: string; delivery_id: string },
): Promise<WebhookDelivery> {
  requireAccess(actor, business_id, 'manager')
  return database.forBusiness(business_id, async ({ webhooks, jobs }) => {
    const delivery = found(await webhooks.getDelivery(delivery_id), 'delivery')
    if (delivery.state === 'waiting' || delivery.event_id === null) {
      throw new SwitchboardError('conflict', 'It is under way already, or was only a test.', {
        reason: 'delivery_not_resendable',
      })
    }
    const now = clock.now()
    const key = `${delivery_id} ${now.toISOString()}`
    await jobs.add({ kind: deliverWebhookJob, key, run_at: now, data: { delivery_id } })
    return found(await webhooks.updateDelivery(delivery_id, { state: 'waiting' }), 'delivery')
  })
}
