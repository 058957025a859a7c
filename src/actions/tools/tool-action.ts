import type { z } from 'zod'
import type { BusinessStores, Clock, Database, Embedder } from '../ports.ts'
import type { Brief } from '#domain/brief.ts'
import type { Channel } from '#domain/outgoing/outgoing-message.ts'
import type { Embedding } from '#domain/embedding.ts'
import type { ToolDefinition, ToolResult } from '#domain/tools/tool.ts'

/** What a tool has at hand: one call of one business, inside one transaction. */
export interface ToolContext {
  call_id: string
  stores: BusinessStores
  clock: Clock
  /** On which channels something can be sent at all. */
  channels: ReadonlySet<Channel>
  /** What `prepare` answered. */
  prepared: Prepared
  /** The business as it is now, read once when asked for. */
  brief(): Promise<Brief>
}

/** What a tool may ask before its transaction begins: whoever waits inside one holds up the others. */
export interface ToolOutside {
  business_id: string
  database: Database
  embedder: Embedder | null
}

/** What was found out outside. */
export interface Prepared {
  meaning?: Embedding | null
}

/** What a tool does. Refusals are results; what throws becomes `unavailable`, and nothing of it stays. */
export interface ToolAction<Definition extends ToolDefinition = ToolDefinition> {
  definition: Definition
  /** Changes nothing. */
  prepare?(outside: ToolOutside, input: z.output<Definition['input']>): Promise<Prepared>
  run(context: ToolContext, input: z.output<Definition['input']>): Promise<ToolResult>
}

/** States a tool; the types of its input and its action meet here and nowhere else. */
export function toolAction<Input extends z.ZodObject>(
  definition: ToolDefinition<Input>,
  run: (context: ToolContext, input: z.output<Input>) => Promise<ToolResult>,
  prepare?: (outside: ToolOutside, input: z.output<Input>) => Promise<Prepared>,
): ToolAction {
  return { definition, run, ...(prepare === undefined ? {} : { prepare }) }
}
