import type { SendMessageDeps } from '#actions/outgoing/send-message.ts'
import type { WebhookDeps } from '#actions/webhooks/deliver-webhook.ts'
import type { JobHandler } from '../job-handler.ts'
import { messageHandlers } from './message-handlers.ts'
import { webhookHandlers } from './webhook-handlers.ts'

export type HandlerDeps = SendMessageDeps & WebhookDeps

/** Everything that is done later. */
export function allHandlers(deps: HandlerDeps): JobHandler[] {
  return [...messageHandlers(deps), ...webhookHandlers(deps)]
}
