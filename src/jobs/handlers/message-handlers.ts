import { eventsWithMessages, queueMessagesAfter } from '#actions/outgoing/messages-after-event.ts'
import { sendMessageJob } from '#actions/outgoing/queue-message.ts'
import { sendMessage, type SendMessageDeps } from '#actions/outgoing/send-message.ts'
import type { JobHandler } from '../job-handler.ts'

const sendAttempts = 6

/** Writes the messages that events call for, and sends what is queued. */
export function messageHandlers(deps: SendMessageDeps): JobHandler[] {
  return [
    {
      kind: 'messages-after-event',
      on: eventsWithMessages,
      run: async ({ event }) => (event === null ? undefined : queueMessagesAfter(deps, event)),
    },
    {
      kind: sendMessageJob,
      maxAttempts: sendAttempts,
      async run({ business_id, key, data, attempts, signal }) {
        const message_id = typeof data['message_id'] === 'string' ? data['message_id'] : key
        const is_last_attempt = attempts >= sendAttempts
        await sendMessage(deps, { business_id, message_id, is_last_attempt, signal })
      },
    },
  ]
}
