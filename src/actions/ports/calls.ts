import type { Page, PageRequest } from '../ports.ts'
import type { Brief } from '#domain/brief.ts'
import type { SoughtOutcome } from '#domain/call-analysis.ts'
import type { CallEvent } from '#domain/call-event.ts'
import type { Call, CallDetail, EndReason, ToolCall } from '#domain/call.ts'

/** Newest first. */
export interface CallFilter {
  caller_number?: string
  end_reason?: EndReason
  /** Any of these. */
  outcome?: SoughtOutcome[]
  flagged?: boolean
  role_id?: string
  customer_id?: string
  /** Part of the caller's number, of the customer's name, or of what was said. */
  search?: string
  from?: string
  to?: string
}

export interface BusinessCallStore {
  list(page: PageRequest, filter: CallFilter): Promise<Page<Call>>
  get(id: string): Promise<CallDetail | null>
  /** The call without what happened in it: one short query. */
  summary(id: string): Promise<Call | null>
  /** Stores the events not seen yet (by `seq`) and applies them; idempotent. False when there is no such call. */
  append(call_id: string, events: CallEvent[]): Promise<boolean>
  /** Roles, services, staff, hours as of now, without opening anything. Null: no such call of this business. */
  brief(call_id: string): Promise<Brief | null>
  /**
   * Records a tool call before it runs. `fresh: false` when this id was there already: `result` is then what was
   * answered, or null when the first is still at work.
   */
  startTool(
    call_id: string,
    tool: { id: string; tool_name: string; args: Record<string, unknown> },
  ): Promise<{ fresh: boolean; result: Record<string, unknown> | null }>
  finishTool(call_id: string, tool: Pick<ToolCall, 'id' | 'result' | 'status' | 'duration_ms'>): Promise<void>
  /** Says who is calling; false when either is not of this business. */
  setCustomer(call_id: string, customer_id: string): Promise<boolean>
  saveRecording(call_id: string, recording: { mime_type: string; audio: Uint8Array }): Promise<boolean>
  recording(call_id: string): Promise<{ mime_type: string; audio: Uint8Array } | null>
}
