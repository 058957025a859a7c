import { toolAction } from './tool-action.ts'
import { pressKeys as definition } from '#domain/tools/press-keys.ts'

/** Only offered on lines that have keys; the line presses them when this is answered. */
export const pressKeys = toolAction(definition, async (_context, { digits }) => ({
  status: 'ok',
  retryable: false,
  say: `I have pressed ${digits.split('').map(spoken).join(' ')}.`,
  effect: { kind: 'press_keys', digits },
}))

function spoken(key: string): string {
  return { '*': 'star', '#': 'pound' }[key] ?? key
}
