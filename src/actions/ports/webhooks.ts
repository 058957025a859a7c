import type {
  NewWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointPatch,
} from '#domain/webhook.ts'
import type { EventType } from '#domain/event.ts'
import type { NounStore, Page, PageRequest } from '../ports.ts'

export interface WebhookSecrets {
  secret: string
  previous_secret: string | null
  previous_secret_until: string | null
}

export interface WebhookStore extends NounStore<
  WebhookEndpoint,
  NewWebhookEndpoint & { secret: string },
  WebhookEndpointPatch & Partial<Pick<WebhookEndpoint, 'disabled_reason' | 'failing_since'>>
> {
  secrets(id: string): Promise<WebhookSecrets | null>
  setSecrets(id: string, secrets: WebhookSecrets): Promise<boolean>
  /** The active ones that want to know of this type. */
  wanting(type: EventType): Promise<WebhookEndpoint[]>
  /** Null: this event has its delivery to this endpoint already. */
  addDelivery(
    delivery: Pick<WebhookDelivery, 'endpoint_id' | 'event_id' | 'event_type' | 'state'>,
  ): Promise<WebhookDelivery | null>
  getDelivery(id: string): Promise<WebhookDelivery | null>
  updateDelivery(id: string, patch: Partial<WebhookDelivery>): Promise<WebhookDelivery | null>
  /** Newest first. */
  listDeliveries(endpoint_id: string, page: PageRequest): Promise<Page<WebhookDelivery>>
}

export interface WebRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
  timeout_ms: number
  /** An answer that is longer is a failure. */
  max_bytes: number
  signal?: AbortSignal
}

export interface WebAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/**
 * Addresses that tenants name. Nothing private is reached unless the operator allows it, whatever a name resolves to,
 * and no redirect is followed. Rejects, saying why in words that may be shown to whoever named the address.
 */
export interface OutsideWeb {
  readonly allows_private: boolean
  send(request: WebRequest): Promise<WebAnswer>
}
