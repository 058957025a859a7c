import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '#api/client/api-error.ts'
import { createApiClient, dataOf } from '#api/client/client.ts'
import type { CliSettings } from './command.ts'
import { Problem } from './problem.ts'

export interface Backend {
  url: string
  token: string
}

const timeoutMs = 10_000
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Where to ask, and as whom: the given token, or on this machine the operator's from `secrets.json`. */
export async function findBackend(settings: CliSettings, url: string | null): Promise<Backend> {
  const base = (url ?? settings.backend_url).replace(/\/+$/, '')
  if (!URL.canParse(base))
    throw new Problem(`"${base}" is not an address. Write it as http://localhost:8000.`)
  if (settings.token !== null) return { url: base, token: settings.token }
  if (!loopbackHosts.has(new URL(base).hostname)) {
    throw new Problem(`${base} is not this machine: set SWITCHBOARD_TOKEN to a token that it accepts.`)
  }
  return { url: base, token: await operatorToken(settings.data_dir) }
}

async function operatorToken(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secrets.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem(`${path} is not there: start Switchboard first (npm start), with the same DATA_DIR.`)
  })
  const { operator_token } = JSON.parse(text) as { operator_token?: unknown }
  if (typeof operator_token !== 'string') throw new Problem(`${path} holds no operator_token.`)
  return operator_token
}

/** Permission to place one call. Throws {@link Problem} with the API's own words when it says no. */
export async function practiceTicket(
  { url, token }: Backend,
  call: { to: string; from: string | null },
): Promise<string> {
  const api = createApiClient({ baseUrl: url, token })
  try {
    const { ticket } = await dataOf(
      api.POST('/api/practice/tickets', { body: call, signal: AbortSignal.timeout(timeoutMs) }),
    )
    return ticket
  } catch (error) {
    throw new Problem(error instanceof ApiError ? error.message : notRunning(url))
  }
}

/** A session's bearer token. Throws {@link Problem}. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const base = url.replace(/\/+$/, '')
  const response = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw new Problem(notRunning(base))
  })
  if (!response.ok) throw new Problem(`${email} could not be signed in: ${base} answered ${response.status}.`)
  const { token } = (await response.json()) as { token: string }
  return token
}

function notRunning(url: string): string {
  return `No Switchboard answers at ${url}. Start it with npm start.`
}
