import { Type, type Schema } from '@google/genai'

type JsonSchema = Record<string, unknown>

/**
 * A tool's JSON schema in the subset that Gemini takes; null when nothing is left to ask for, because Gemini
 * refuses an object without properties. What it cannot say (lengths, patterns, formats) is left out: the API
 * parses every argument again.
 */
export function toGeminiSchema(parameters: JsonSchema | null): Schema | null {
  if (parameters === null) return null
  const schema = convert(parameters)
  return Object.keys(schema.properties ?? {}).length === 0 ? null : schema
}

const types: Record<string, Type> = {
  string: Type.STRING,
  number: Type.NUMBER,
  integer: Type.INTEGER,
  boolean: Type.BOOLEAN,
  array: Type.ARRAY,
  object: Type.OBJECT,
}

function convert(json: JsonSchema): Schema {
  const { json: inner, nullable } = withoutNull(json)
  const schema: Schema = nullable ? { nullable: true } : {}
  if (typeof inner['description'] === 'string') schema.description = inner['description']
  const choices = Array.isArray(inner['anyOf']) ? (inner['anyOf'] as JsonSchema[]) : null
  if (choices) return { ...schema, anyOf: choices.map(convert) }
  const type = types[String(inner['type'])] ?? Type.STRING
  schema.type = type
  addEnum(schema, inner)
  if (type === Type.NUMBER || type === Type.INTEGER) addRange(schema, inner)
  if (type === Type.STRING && inner['format'] === 'date-time') schema.format = 'date-time'
  if (type === Type.ARRAY)
    schema.items = convert(isObject(inner['items']) ? inner['items'] : { type: 'string' })
  if (type === Type.OBJECT) addProperties(schema, inner)
  return schema
}

/** `{anyOf: [X, null]}` and `{type: ['x', 'null']}` are both X that may be null. */
function withoutNull(json: JsonSchema): { json: JsonSchema; nullable: boolean } {
  if (Array.isArray(json['anyOf'])) {
    const choices = (json['anyOf'] as JsonSchema[]).filter((choice) => choice['type'] !== 'null')
    const nullable = choices.length < json['anyOf'].length
    const [only] = choices
    const { anyOf: _, ...rest } = json
    return choices.length === 1 && only
      ? { json: { ...rest, ...only }, nullable }
      : { json: { ...rest, anyOf: choices }, nullable }
  }
  if (Array.isArray(json['type'])) {
    const names = json['type'].filter((name) => name !== 'null')
    return { json: { ...json, type: names[0] }, nullable: names.length < json['type'].length }
  }
  return { json, nullable: false }
}

/** Gemini knows enumerations of strings only; others are put into words. */
function addEnum(schema: Schema, json: JsonSchema): void {
  const values: unknown[] = Array.isArray(json['enum'])
    ? json['enum']
    : 'const' in json
      ? [json['const']]
      : []
  if (values.length === 0) return
  if (schema.type === Type.STRING) schema.enum = values.map(String)
  else schema.description = `${schema.description ?? ''} One of: ${values.join(', ')}.`.trim()
}

/** zod writes the safe integers as limits of every integer; they say nothing. */
function addRange(schema: Schema, json: JsonSchema): void {
  const { minimum, maximum } = json
  if (typeof minimum === 'number' && minimum > Number.MIN_SAFE_INTEGER) schema.minimum = minimum
  if (typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER) schema.maximum = maximum
}

function addProperties(schema: Schema, json: JsonSchema): void {
  const properties = isObject(json['properties']) ? json['properties'] : {}
  schema.properties = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, convert(property as JsonSchema)]),
  )
  const required = Array.isArray(json['required']) ? (json['required'] as string[]) : []
  if (required.length > 0) schema.required = required
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
