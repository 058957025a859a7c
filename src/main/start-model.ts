import type { Logger } from 'pino'
import type { Config } from '#config/config.ts'
import type { Closers } from './closers.ts'
import { findFreePort } from './free-port.ts'
import type { ModelSetup } from './ipc-messages.ts'
import { startStandInChild } from './stand-in-child.ts'

const standInStopMs = 2_000

/** Whom to ask for speech: Google, or the stand-in on a port of its own. */
export async function startModel(
  config: Config,
  log: Logger,
  closers: Closers,
): Promise<{ model: ModelSetup; ready: Promise<void> }> {
  const { kind, apiKey, vertex, baseUrl, name, fallbackName } = config.model
  const setup = { kind, model: name, fallback_model: fallbackName, vertex }
  if (kind === 'gemini-live') {
    const model = { ...setup, api_key: apiKey?.reveal() ?? null, base_url: baseUrl }
    return { model, ready: Promise.resolve() }
  }
  const port = await findFreePort('127.0.0.1')
  const standIn = startStandInChild({ port, log_level: config.log.level, log })
  closers.add('stand-in', () => standIn.stop(standInStopMs))
  return { model: { ...setup, api_key: 'stand-in', base_url: standIn.url }, ready: standIn.ready }
}
