import type { Brief } from '#domain/brief.ts'
import { renderGreeting } from '#domain/greeting.ts'
import { buildInstructions, type InstructionsContext } from '#domain/instructions.ts'
import { builtInRole } from '#domain/role-choice.ts'
import { toolsForRole } from '#domain/tools/index.ts'
import { toModelTool } from '#domain/tools/model-tool.ts'
import { voiceToUse } from '#domain/voices.ts'
import type { ModelTool } from '#models/realtime-model.ts'

/** One role of one business, ready to be given to a model. */
export interface Persona {
  role_id: string | null
  ai_name: string
  role_type: string
  voice: string
  instructions: string
  greeting: string
  tools: ModelTool[]
}

/** What a role is told of the call besides the brief. */
export type PersonaContext = InstructionsContext

export function personaOf(brief: Brief, role_id: string | null, context: PersonaContext): Persona {
  const known = brief.role === null ? brief.roles : [brief.role, ...brief.roles]
  const stored = known.find((role) => role.id === role_id) ?? null
  const role = stored ?? builtInRole(brief.business)
  return {
    role_id: role.id,
    ai_name: role.ai_name,
    role_type: role.role_type,
    voice: voiceToUse(role.voice_style),
    instructions: buildInstructions(brief, role, context),
    greeting: renderGreeting(brief, stored, context.now),
    tools: toolsForRole(brief, role, context).map(toModelTool),
  }
}
