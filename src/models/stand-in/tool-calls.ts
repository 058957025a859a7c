import { randomUUID } from 'node:crypto'
import type { FunctionResponse } from './wire-messages.ts'

export interface PendingCall {
  id: string
  name: string
  args: Record<string, unknown>
  nonBlocking: boolean
}

export interface ToolAnswer {
  name: string
  result: Record<string, unknown>
  /** `SILENT`, `WHEN_IDLE`, `INTERRUPT`; the client may leave it out. */
  scheduling: string
}

/** The calls of one session that have no answer yet. */
export interface ToolCalls {
  add(name: string, args: Record<string, unknown>, nonBlocking: boolean): PendingCall
  /** Null for an id nobody knows, and for an answer that is to be continued. */
  answer(response: FunctionResponse): ToolAnswer | null
  /** Ids of the blocking ones, which are given up. */
  cancelBlocking(): string[]
  readonly isWaiting: boolean
  /** A blocking call keeps the turn open. */
  readonly isBlocked: boolean
}

export function createToolCalls(): ToolCalls {
  const pending = new Map<string, PendingCall>()
  const blocking = () => [...pending.values()].filter((call) => !call.nonBlocking)

  return {
    add(name, args, nonBlocking) {
      const call = { id: `function-call-${randomUUID()}`, name, args, nonBlocking }
      pending.set(call.id, call)
      return call
    },
    answer(response) {
      const call = response.id === undefined ? undefined : pending.get(response.id)
      if (!call || response.willContinue === true) return null
      pending.delete(call.id)
      return { name: call.name, result: response.response ?? {}, scheduling: response.scheduling ?? '' }
    },
    cancelBlocking() {
      const ids = blocking().map((call) => call.id)
      for (const id of ids) pending.delete(id)
      return ids
    },
    get isWaiting() {
      return pending.size > 0
    },
    get isBlocked() {
      return blocking().length > 0
    },
  }
}
