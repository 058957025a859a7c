import { rememberOf } from './remember-of.ts'
import { toolAction } from './tool-action.ts'
import { saveMemory as definition } from '#domain/tools/save-memory.ts'

export const saveMemory = toolAction(definition, (context, input) =>
  rememberOf(context, {
    kind: input.kind ?? 'fact',
    text: input.memory,
    customer_name: input.customer_name,
    say: () => 'I will remember that for next time.',
  }),
)
