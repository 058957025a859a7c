import type { Logger } from 'pino'
import { forbidden, notFound, requireCall } from '../permission.ts'
import { faultFields } from '../fault-fields.ts'
import type { BusinessStores, Clock, Database, Embedder, Messengers } from '../ports.ts'
import type { Prepared, ToolAction } from './tool-action.ts'
import { toolActions } from './tool-actions.ts'
import { failedResult, invalidInput, unknownTool } from './tool-refusals.ts'
import type { Actor } from '#domain/access.ts'
import type { Brief } from '#domain/brief.ts'
import { isSwitchboardError } from '#domain/errors.ts'
import type { Channel } from '#domain/outgoing/outgoing-message.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

export interface RunToolDeps {
  database: Database
  clock: Clock
  log: Logger
  /** Left out: nothing can be sent. */
  messengers?: Messengers
  /** Null, or left out: knowledge is searched by words alone. */
  embedder?: Embedder | null
  /** By name; the ones of this folder unless told otherwise. */
  tools?: ReadonlyMap<string, ToolAction>
}

export interface RunToolInput {
  call_id: string
  tool_call_id: string
  tool_name: string
  args: Record<string, unknown>
}

/**
 * Runs a tool for a call. What it changes and what is recorded of it are one transaction, so that the same
 * `tool_call_id` is done once and answered the same ever after; a second request meanwhile waits for the first.
 * Whatever goes wrong inside the tool is a result that can be spoken. Throws `forbidden` and `not_found` only.
 */
export async function runTool(deps: RunToolDeps, actor: Actor, input: RunToolInput): Promise<ToolResult> {
  const { business_id } = requireCall(actor, input.call_id)
  if (business_id === null) throw forbidden('An unrouted call has no tools.')
  const action = (deps.tools ?? toolActions).get(input.tool_name)
  try {
    const prepared = await prepare(deps, business_id, action, input)
    const work = (stores: BusinessStores) => perform(deps, stores, action, { ...input, prepared })
    return await recorded(deps, business_id, input, work)
  } catch (error) {
    if (isSwitchboardError(error) && error.code === 'not_found') throw error
    const { call_id, tool_name, tool_call_id } = input
    deps.log.error({ call_id, tool_name, tool_call_id, ...faultFields(error) }, 'tool failed')
    return recordFailure(deps, business_id, input)
  }
}

/** Arguments that are wrong are told of inside, where that is recorded. */
async function prepare(
  { database, embedder = null }: RunToolDeps,
  business_id: string,
  action: ToolAction | undefined,
  input: RunToolInput,
): Promise<Prepared> {
  const parsed = action?.definition.input.safeParse(input.args)
  if (action?.prepare === undefined || parsed?.success !== true) return {}
  return action.prepare({ business_id, database, embedder }, parsed.data)
}

async function perform(
  deps: RunToolDeps,
  stores: BusinessStores,
  action: ToolAction | undefined,
  input: RunToolInput & { prepared: Prepared },
): Promise<ToolResult> {
  if (action === undefined) return unknownTool(input.tool_name)
  const parsed = action.definition.input.safeParse(input.args)
  if (!parsed.success) return invalidInput(parsed.error)
  const brief = onlyOnce(() => briefOf(stores, input.call_id))
  const channels = new Set(Object.keys(deps.messengers ?? {}) as Channel[])
  const { call_id, prepared } = input
  return action.run({ call_id, stores, clock: deps.clock, channels, prepared, brief }, parsed.data)
}

async function recorded(
  deps: RunToolDeps,
  business_id: string,
  input: RunToolInput,
  work: (stores: BusinessStores) => Promise<ToolResult>,
): Promise<ToolResult> {
  const { call_id, tool_call_id: id, tool_name, args } = input
  return deps.database.forBusiness(business_id, async (stores) => {
    const began = deps.clock.now().getTime()
    const { fresh, result: earlier } = await stores.calls.startTool(call_id, { id, tool_name, args })
    if (!fresh && earlier !== null) return earlier as unknown as ToolResult
    const result = await work(stores)
    await stores.calls.finishTool(call_id, {
      id,
      result: { ...result },
      status: result.status,
      duration_ms: deps.clock.now().getTime() - began,
    })
    return result
  })
}

/** The failed run left nothing behind, so the record of its failure is written anew; if that fails too, so be it. */
async function recordFailure(
  deps: RunToolDeps,
  business_id: string,
  input: RunToolInput,
): Promise<ToolResult> {
  try {
    return await recorded(deps, business_id, input, () => Promise.resolve(failedResult))
  } catch (error) {
    deps.log.error({ call_id: input.call_id, ...faultFields(error) }, 'tool failure not recorded')
    return failedResult
  }
}

async function briefOf(stores: BusinessStores, call_id: string): Promise<Brief> {
  const brief = await stores.calls.brief(call_id)
  if (brief === null) throw notFound('call')
  return brief
}

function onlyOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined
  return () => (promise ??= work())
}
