import type { Words } from './words/words.ts'

interface Outgoing {
  channel: 'sms' | 'email' | 'whatsapp'
  state: string
  error: string | null
}

/** Why a message has not gone out; null: nothing is known against it. */
export function whyNotSent({ channel, state, error }: Outgoing, { settings }: Words): string | null {
  if (state === 'not_configured') return settings.no_provider[channel]
  if (error === null) return null
  // Kept back by us: nobody else said anything.
  if (state === 'withheld') return settings.not_sent_why.withheld
  const causes: Record<string, string> = settings.not_sent_why
  return [causes[state], settings.service_said(error)].filter((part) => part !== undefined).join(' ')
}
