import { z } from 'zod'
import type { ToolDefinition } from './tool.ts'

/** A tool as the model's setup carries it; `parameters` is null when it takes nothing. */
export interface ModelToolDeclaration {
  name: string
  description: string
  parameters: Record<string, unknown> | null
}

const declared = new WeakMap<ToolDefinition, ModelToolDeclaration>()

/** The same object for the same definition: every call sends it, nobody may change it. */
export function toModelTool(definition: ToolDefinition): ModelToolDeclaration {
  const kept = declared.get(definition) ?? declaration(definition)
  declared.set(definition, kept)
  return kept
}

function declaration(definition: ToolDefinition): ModelToolDeclaration {
  const takesNothing = Object.keys(definition.input.shape).length === 0
  const parameters = takesNothing ? null : pruned(z.toJSONSchema(definition.input, { io: 'input' }))
  return { name: definition.name, description: definition.description, parameters }
}

/** Gemini refuses the whole session for a keyword it does not know, so only these go out. */
function pruned(schema: z.core.JSONSchema.BaseSchema): Record<string, unknown> {
  const { type, description, properties, required, items } = schema
  const kept: Record<string, unknown> = { type }
  if (description !== undefined) kept.description = description
  if (schema.enum !== undefined) kept.enum = schema.enum
  if (properties !== undefined) {
    kept.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, subschema(property)]),
    )
  }
  if (required !== undefined && required.length > 0) kept.required = required
  if (items !== undefined && !Array.isArray(items)) kept.items = subschema(items)
  return kept
}

function subschema(schema: z.core.JSONSchema._JSONSchema): Record<string, unknown> {
  if (typeof schema === 'boolean' || typeof schema.type !== 'string') {
    throw new TypeError('A tool takes plain strings, numbers, booleans, lists and objects only.')
  }
  return pruned(schema)
}
