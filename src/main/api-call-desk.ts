import { ApiError } from '#api/client/api-error.ts'
import { createApiClient, dataOf } from '#api/client/client.ts'
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

/** The API as a conversation sees it. Node's `fetch` keeps its connections open. */
export function createApiCallDesk(options: { api_url: string; agent_token: string }): CallDesk {
  const api = createApiClient({ baseUrl: options.api_url, token: options.agent_token })

  return {
    open(body) {
      return ask<OpenCallResponse>((signal) => api.POST('/api/calls', { body, signal }))
    },
    async append(call, events) {
      await ask((signal) =>
        api.POST('/api/calls/{call_id}/events', { ...of(call), body: { events }, signal }),
      )
    },
    runTool(call, { tool_call_id, name, args }, signal) {
      const { headers } = of(call)
      const params = { path: { call_id: call.call_id, tool_name: name } }
      const body = { tool_call_id, args }
      const run = () => api.POST('/api/calls/{call_id}/tools/{tool_name}', { headers, params, body, signal })
      return ask<ToolResult>(run)
    },
    async speech(call, key) {
      const { headers } = of(call)
      const params = { path: { call_id: call.call_id, key } }
      try {
        const audio = await ask((signal) =>
          api.GET('/api/calls/{call_id}/speech/{key}', { headers, params, parseAs: 'arrayBuffer', signal }),
        )
        return new Uint8Array(audio)
      } catch (error) {
        if (error instanceof DeskRefusedError && error.code === 'not_found') return null
        throw error
      }
    },
    async saveRecording(call, wav) {
      const signal = AbortSignal.timeout(recordingTimeoutMs)
      const headers = { ...of(call).headers, 'content-type': 'audio/wav' }
      await ask(() =>
        api.PUT('/api/calls/{call_id}/recording', {
          ...of(call),
          headers,
          body: wav as never,
          bodySerializer: (bytes) => bytes,
          signal,
        }),
      )
    },
  }
}

/** A call's own requests: its path and its token. */
function of({ call_id, call_token }: CallHandle) {
  return { params: { path: { call_id } }, headers: { authorization: `Bearer ${call_token}` } }
}

async function ask<T>(
  request: (signal: AbortSignal) => Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  try {
    return await dataOf<T>(request(AbortSignal.timeout(timeoutMs)))
  } catch (error) {
    if (!(error instanceof ApiError)) {
      if (error instanceof Error && error.name === 'AbortError') throw error
      throw new DeskUnavailableError('The API cannot be reached.', { cause: error })
    }
    if (error.status >= 500 || error.status === 429) {
      throw new DeskUnavailableError(`The API answered ${error.status}.`, { cause: error })
    }
    throw new DeskRefusedError(error.code, error.message)
  }
}
