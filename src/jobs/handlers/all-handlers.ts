import type { SendMessageDeps } from '#actions/outgoing/send-message.ts'
import type { JobHandler } from '../job-handler.ts'
import { messageHandlers } from './message-handlers.ts'

export type HandlerDeps = SendMessageDeps

/** Everything that is done later. */
export function allHandlers(deps: HandlerDeps): JobHandler[] {
  return [...messageHandlers(deps)]
}
