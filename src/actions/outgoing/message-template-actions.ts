import { nounActions } from '../noun-actions.ts'
import { isSwitchboardError, SwitchboardError } from '#domain/errors.ts'
import type { MessageName } from '#domain/outgoing/message-names.ts'
import type {
  MessageTemplate,
  MessageTemplatePatch,
  NewMessageTemplate,
} from '#domain/outgoing/message-template.ts'
import { checkMessage } from '#domain/outgoing/message-words.ts'

/** A template that could not be filled is refused when it is saved. One for each name, channel and language. */
export const messageTemplateActions = nounActions<MessageTemplate, NewMessageTemplate, MessageTemplatePatch>({
  noun: 'message template',
  store: (stores) => stores.messageTemplates,
  onCreate: async (_stores, values) => {
    checkFields(values.name, values)
    return values
  },
  onUpdate: async (_stores, patch, current) => {
    checkFields(current.name, patch)
    return patch
  },
})

function checkFields(name: MessageName, fields: MessageTemplatePatch): void {
  for (const field of ['subject', 'body'] as const) {
    const template = fields[field]
    if (template === undefined || template === null) continue
    try {
      checkMessage(name, template)
    } catch (error) {
      if (!isSwitchboardError(error)) throw error
      throw new SwitchboardError(error.code, `${field}: ${error.message}`, {
        details: { field, ...error.details },
        cause: error,
      })
    }
  }
}
