import type { LivekitConfig } from '#config/config.ts'
import type { LivekitSetup } from './ipc-messages.ts'

/** What a call process is told of LiveKit. Null: it takes no calls from there. */
export function livekitSetup(config: LivekitConfig | null, version: string): LivekitSetup | null {
  if (config === null || config.maxCalls === 0) return null
  const { url, apiKey, apiSecret, agentName, maxCalls } = config
  return {
    url,
    api_key: apiKey,
    api_secret: apiSecret.reveal(),
    agent_name: agentName,
    max_calls: maxCalls,
    version,
  }
}
