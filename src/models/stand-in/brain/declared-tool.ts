import type { JsonSchema, Tool } from '../wire-messages.ts'

/** A tool as the setup declared it. */
export interface DeclaredTool {
  name: string
  description: string
  parameters: ToolParameter[]
  /** Null when the setup left it to the model. */
  nonBlocking: boolean | null
}

export interface ToolParameter {
  name: string
  /** In small letters. */
  type: string
  description: string
  choices: string[]
  required: boolean
}

export function readTools(tools: Tool[] | undefined): DeclaredTool[] {
  return (tools ?? []).flatMap((tool) =>
    (tool.functionDeclarations ?? []).flatMap((declaration) => {
      if (!declaration.name) return []
      const { name, description = '', behavior } = declaration
      return [
        {
          name,
          description,
          parameters: readParameters(declaration.parameters ?? declaration.parametersJsonSchema),
          nonBlocking: behavior === undefined ? null : behavior === 'NON_BLOCKING',
        },
      ]
    }),
  )
}

function readParameters(schema: JsonSchema | undefined): ToolParameter[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeOf(property),
    description: property.description ?? '',
    choices: (property.enum ?? []).filter((choice) => typeof choice === 'string'),
    required: schema?.required?.includes(name) ?? false,
  }))
}

function typeOf(schema: JsonSchema): string {
  const types = [schema.type ?? 'string'].flat()
  return (types.find((type) => type.toLowerCase() !== 'null') ?? 'string').toLowerCase()
}
