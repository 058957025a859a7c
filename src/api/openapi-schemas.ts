import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { z } from 'zod'
import { business } from '#domain/business.ts'
import { closure, openingPeriod } from '#domain/business-hours.ts'
import { brief } from '#domain/brief.ts'
import { call, callDetail, turn, usage } from '#domain/call.ts'
import { callEvent } from '#domain/call-event.ts'
import { callback } from '#domain/callback.ts'
import { customerDetail, customerMerge, mergePreview } from '#domain/customer-detail.ts'
import { customerFact } from '#domain/customer-fact.ts'
import { erasure } from '#domain/erasure.ts'
import { feedback } from '#domain/feedback.ts'
import { customer } from '#domain/customer.ts'
import { knowledge } from '#domain/knowledge.ts'
import { message } from '#domain/message.ts'
import { role } from '#domain/role.ts'
import { service } from '#domain/service.ts'
import { staff, staffAvailability, staffException } from '#domain/staff.ts'
import { switchRule } from '#domain/switch-rule.ts'
import { transferTarget } from '#domain/transfer-target.ts'
import { errorResponse } from './error-response.ts'

/** The nouns that stand under their own name in the document instead of wherever they are used. */
const named = {
  Business: business,
  Brief: brief,
  Call: call,
  Callback: callback,
  CallDetail: callDetail,
  CallEvent: callEvent,
  Closure: closure,
  Customer: customer,
  CustomerDetail: customerDetail,
  CustomerFact: customerFact,
  CustomerMerge: customerMerge,
  Erasure: erasure,
  Error: errorResponse,
  Feedback: feedback,
  Knowledge: knowledge,
  MergePreview: mergePreview,
  Message: message,
  OpeningPeriod: openingPeriod,
  Role: role,
  Service: service,
  Staff: staff,
  StaffAvailability: staffAvailability,
  StaffException: staffException,
  SwitchRule: switchRule,
  TransferTarget: transferTarget,
  Turn: turn,
  Usage: usage,
}

interface JsonSchema {
  maximum?: number
  minimum?: number
  format?: string
  pattern?: string
  additionalProperties?: unknown
}

for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { ...schema.meta(), id })

const options = {
  zodToJsonConfig: { override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => tidy(jsonSchema) },
}

export const describeSchema: SwaggerTransform = createJsonSchemaTransform(options)

const addSchemas = createJsonSchemaTransformObject(options)

/** A registered noun comes in two forms, as sent and as answered; only those in use stay. */
export const nameSchemas: SwaggerTransformObject = (document) => {
  const complete = addSchemas(document) as OpenAPIV3_1.Document
  const schemas = complete.components?.schemas ?? {}
  const used = usedNames(complete.paths, schemas)
  const kept = Object.entries(schemas).filter(([name]) => used.has(name))
  return { ...complete, components: { ...complete.components, schemas: Object.fromEntries(kept) } }
}

function usedNames(from: unknown, schemas: Record<string, unknown>, seen = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(from ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    usedNames(schemas[name], schemas, seen)
  }
  return seen
}

/**
 * Zod writes what JavaScript's integers can hold at most, and a pattern beside every format: noise to a reader. And
 * that an answer never has another field, which would keep us from ever adding one.
 */
function tidy(schema: JsonSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.format !== undefined) delete schema.pattern
  if (schema.additionalProperties === false) delete schema.additionalProperties
}
