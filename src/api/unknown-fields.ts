import type { FastifySchema, FastifySchemaCompiler } from 'fastify'
import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'

/**
 * Validates as the schemas say, and refuses a body with a field that no schema knows: a misspelled `start_time` would
 * otherwise be left out in silence, and a day off be the whole day.
 */
export const refuseUnknownFields: FastifySchemaCompiler<FastifySchema> = (part) => {
  // Fastify types the whole of a route's schemas here, and gives one of them.
  const validate = validatorCompiler({ ...part, schema: part.schema as unknown as z.ZodType })
  if (part.httpPart !== 'body') return validate
  return (body: unknown) => {
    const result = validate(body)
    if (typeof result !== 'object' || !('value' in result)) return result
    const unknown = unreadFields(body, result.value)
    return unknown.length === 0 ? result : { error: unknown.map(problem) }
  }
}

/** JSON pointers of what was sent and is not in what zod made of it, which leaves out what its objects do not name. */
function unreadFields(sent: unknown, read: unknown, pointer = ''): string[] {
  if (sent === read || !isObject(sent) || !isObject(read)) return []
  return Object.entries(sent).flatMap(([name, value]) => {
    const path = `${pointer}/${name}`
    return Object.hasOwn(read, name) ? unreadFields(value, read[name], path) : [path]
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function problem(instancePath: string): FastifySchemaValidationError {
  return {
    keyword: 'unrecognized_keys',
    instancePath,
    schemaPath: '',
    params: {},
    message: 'is not a field of this request',
  }
}
