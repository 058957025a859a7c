import type { OpenCallRequest, OpenCallResponse } from '#domain/brief.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * What a conversation needs from the API, and nothing else. Built over `api/client` in `main`.
 * Every method rejects with {@link DeskUnavailableError} when the API cannot be reached or answers 5xx, and with
 * {@link DeskRefusedError} when it understood and said no.
 */
export interface CallDesk {
  open(request: OpenCallRequest): Promise<OpenCallResponse>
  /** Idempotent by (`call_id`, `seq`). */
  append(call: CallHandle, events: CallEvent[]): Promise<void>
  /** Idempotent by (`call_id`, `tool_call_id`): the same answer again, and nothing done twice. */
  runTool(call: CallHandle, request: ToolRequest, signal: AbortSignal): Promise<ToolResult>
  /** Mono PCM16 little-endian at 24 kHz, or null when it is not rendered. */
  speech(call: CallHandle, key: string): Promise<Uint8Array | null>
  /** A whole recording, as a WAV file. */
  saveRecording(call: CallHandle, wav: Uint8Array): Promise<void>
}

export interface CallHandle {
  call_id: string
  call_token: string
}

export interface ToolRequest {
  tool_call_id: string
  name: string
  args: Record<string, unknown>
}

export class DeskUnavailableError extends Error {
  override readonly name = 'DeskUnavailableError'
}

export class DeskRefusedError extends Error {
  override readonly name = 'DeskRefusedError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
