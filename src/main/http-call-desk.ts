import {
  DeskRefusedError,
  DeskUnavailableError,
  type CallDesk,
  type CallHandle,
} from '#conversation/call-desk.ts'
import type { OpenCallResponse } from '#domain/brief.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

const timeoutMs = 10_000
const recordingTimeoutMs = 60_000

interface Ask {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  token: string
  json?: unknown
  wav?: Uint8Array
  signal?: AbortSignal
}

/** The API as a conversation sees it, over HTTP; Node's `fetch` keeps its connections open. */
export function createHttpCallDesk(options: { api_url: string; agent_token: string }): CallDesk {
  const ask = (request: Ask) => send(options.api_url, request)

  return {
    async open(json) {
      const answer = await ask({ method: 'POST', path: '/api/calls', token: options.agent_token, json })
      return (await answer.json()) as OpenCallResponse
    },
    async append(call, events) {
      await ask({
        method: 'POST',
        path: `${callPath(call)}/events`,
        token: call.call_token,
        json: { events },
      })
    },
    async runTool(call, { tool_call_id, name, args }, signal) {
      const path = `${callPath(call)}/tools/${encodeURIComponent(name)}`
      const json = { tool_call_id, args }
      const answer = await ask({ method: 'POST', path, token: call.call_token, json, signal })
      return (await answer.json()) as ToolResult
    },
    async speech(call, key) {
      const path = `${callPath(call)}/speech/${encodeURIComponent(key)}`
      try {
        const answer = await ask({ method: 'GET', path, token: call.call_token })
        return new Uint8Array(await answer.arrayBuffer())
      } catch (error) {
        if (error instanceof DeskRefusedError && error.code === 'not_found') return null
        throw error
      }
    },
    async saveRecording(call, wav) {
      const signal = AbortSignal.timeout(recordingTimeoutMs)
      await ask({ method: 'PUT', path: `${callPath(call)}/recording`, token: call.call_token, wav, signal })
    },
  }
}

async function send(api_url: string, { method, path, token, json, wav, signal }: Ask): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` }
  let body: string | Uint8Array<ArrayBuffer> | null = null
  if (json !== undefined) {
    headers['content-type'] = 'application/json'
    body = JSON.stringify(json)
  } else if (wav !== undefined) {
    headers['content-type'] = 'audio/wav'
    body = new Uint8Array(wav)
  }
  const deadline = signal ?? AbortSignal.timeout(timeoutMs)
  const response = await fetch(api_url + path, { method, headers, body, signal: deadline }).catch(
    (cause: unknown) => {
      if (signal?.aborted === true) throw cause
      throw new DeskUnavailableError('The API cannot be reached.', { cause })
    },
  )
  if (response.ok) {
    if (response.status === 204) await response.arrayBuffer()
    return response
  }
  const answer = (await response.json().catch(() => null)) as {
    error?: { code?: string; message?: string }
  } | null
  if (response.status >= 500 || response.status === 429) {
    throw new DeskUnavailableError(`The API answered ${response.status}.`)
  }
  throw new DeskRefusedError(
    answer?.error?.code ?? 'invalid_request',
    answer?.error?.message ?? 'The API said no.',
  )
}

function callPath({ call_id }: CallHandle): string {
  return `/api/calls/${call_id}`
}
