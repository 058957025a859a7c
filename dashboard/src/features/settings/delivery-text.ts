import type { Words } from '#lib/words/words.ts'
import type { Delivery } from './webhook-queries.ts'

/** What is told by a delivery, in words; the test, and what only a newer server knows, have names of their own. */
export function eventName(event_type: string, { settings }: Words): string {
  const names: Record<string, string> = settings.events
  return names[event_type] ?? (event_type === 'test' ? settings.test_event : event_type)
}

type Outcome = Pick<Delivery, 'state' | 'attempts' | 'status_code' | 'error'>

/** Why it has not arrived, and how often it was tried; null: nothing to say. */
export function whyNotDelivered(delivery: Outcome, { settings }: Words): string | null {
  const { state, attempts, status_code, error } = delivery
  if (state === 'delivered') return null
  // It was given up without a try: nobody was to be told any more.
  if (state === 'failed' && attempts === 0 && status_code === null) return settings.webhook_was_off
  const why = status_code === null ? notReached(error, settings) : settings.program_refused(status_code)
  if (why === null) return null
  return [why, settings.attempts(attempts), state === 'waiting' && settings.tried_by_itself]
    .filter((part) => part !== false && part !== '')
    .join(' ')
}

function notReached(error: string | null, settings: Words['settings']): string | null {
  if (error === null) return null
  const known = storedReasons[error]
  return settings.program_not_reached(
    known === undefined ? error.replace(/\.$/, '') : settings.not_reached_why[known],
  )
}

/** The usual reasons, as the server stores them with a delivery. */
const storedReasons: Record<string, keyof Words['settings']['not_reached_why']> = {
  'Only https addresses are called.': 'only_https',
  'The address is not a public one.': 'not_public',
  'No answer in time.': 'too_slow',
  'There is no such host.': 'no_such_host',
  'Nothing answers there.': 'nobody_listens',
}
