import type { Logger } from 'pino'
import type { ToolResult } from '#domain/tools/tool.ts'
import { DeskRefusedError, type CallDesk, type CallHandle, type ToolRequest } from './call-desk.ts'
import { withDeadline } from './journal.ts'
import type { Clock } from './clock.ts'

/** Runs a tool at the API. Whatever goes wrong is a result that can be spoken: this never rejects. */
export async function runTool(
  deps: { desk: CallDesk; clock: Clock; log: Logger; handle(): Promise<CallHandle> },
  request: ToolRequest,
  options: { deadlineMs: number; signal: AbortSignal },
): Promise<ToolResult> {
  try {
    const work = deps.handle().then((handle) => deps.desk.runTool(handle, request, options.signal))
    return await withDeadline(deps.clock, options.deadlineMs, work)
  } catch (error) {
    const refused = error instanceof DeskRefusedError
    deps.log.warn({ err: error, tool_name: request.name }, refused ? 'tool refused' : 'tool not to be had')
    return refused
      ? { status: 'refused', retryable: false, say: 'I am sorry, I cannot do that.' }
      : { status: 'unavailable', retryable: true, say: 'I am sorry, I cannot reach our books at the moment.' }
  }
}
