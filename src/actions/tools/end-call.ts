import { toolAction } from './tool-action.ts'
import { endCall as definition } from '#domain/tools/end-call.ts'

/** The goodbye has been said when this comes, so there is nothing more to say. */
export const endCall = toolAction(definition, async (_context, input) => ({
  status: 'ok',
  retryable: false,
  say: '',
  effect: { kind: 'end_call', reason: input.reason ?? 'goodbye' },
}))
