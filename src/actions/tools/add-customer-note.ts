import { rememberOf } from './remember-of.ts'
import { toolAction } from './tool-action.ts'
import { addCustomerNote as definition } from '#domain/tools/add-customer-note.ts'

export const addCustomerNote = toolAction(definition, (context, input) =>
  rememberOf(context, {
    kind: 'note',
    text: input.note,
    customer_name: input.customer_name,
    say: (name) => `I have put a note on the card of ${name}.`,
  }),
)
