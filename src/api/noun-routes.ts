import { z } from 'zod'
import type { NounActions } from '#actions/noun-actions.ts'
import { pageOf, pageQuery } from './paging.ts'
import type { AnyRoute } from './route.ts'
import { route } from './route.ts'

export const businessParams = z.object({ business_id: z.uuid() })

/** Refuses a patch that names no field, which is what a misspelled one looks like. */
export function somePatch<S extends z.ZodObject>(patch: S): S {
  return patch.refine((fields) => Object.keys(fields).length > 0, {
    message: `name at least one field to change: ${Object.keys(patch.shape).join(', ')}`,
  })
}

export interface Noun<T, New, Patch> {
  /** As operation ids say it: `Customer`, `Customers`. */
  One: string
  Many: string
  /** As people say it: `a customer`, `customers`. */
  one: string
  many: string
  /** Below the business: `customers`. */
  path: string
  /** The id's name in the path: `customer_id`. */
  id: string
  row: z.ZodType<T>
  create: z.ZodType<New>
  patch: z.ZodObject & z.ZodType<Patch>
  actions: NounActions<T, New, Patch>
}

/** The five routes of a noun of a business: list, create, get, update, delete. Viewers read, managers write. */
export function nounRoutes<T, New, Patch>(noun: Noun<T, New, Patch>): AnyRoute[] {
  return [...routesOfAll(noun), ...routesOfOne(noun)]
}

function routesOfAll<T, New, Patch>(noun: Noun<T, New, Patch>): AnyRoute[] {
  const { row, actions } = noun
  const shared = { path: pathOf(noun), tag: noun.path, params: businessParams }
  return [
    route({
      ...shared,
      method: 'GET',
      operationId: `list${noun.Many}`,
      summary: `All ${noun.many}, in pages`,
      allow: 'member:viewer',
      query: pageQuery,
      response: pageOf(row),
      handle: ({ deps, actor, business_id, query }) =>
        actions.list(deps, actor, { business_id, page: query }),
    }),
    route({
      ...shared,
      method: 'POST',
      operationId: `create${noun.One}`,
      summary: `Adds ${noun.one}`,
      allow: 'member:manager',
      body: noun.create,
      response: row,
      status: 201,
      handle: ({ deps, actor, business_id, body }) =>
        actions.create(deps, actor, { business_id, values: body }),
    }),
  ]
}

function routesOfOne<T, New, Patch>(noun: Noun<T, New, Patch>): AnyRoute[] {
  const { row, actions } = noun
  const params = businessParams.extend({ [noun.id]: z.uuid() })
  const shared = { path: `${pathOf(noun)}/:${noun.id}`, tag: noun.path, params }
  const idOf = (values: Record<string, string>) => values[noun.id] ?? ''
  return [
    route({
      ...shared,
      method: 'GET',
      operationId: `get${noun.One}`,
      summary: `One of the ${noun.many}`,
      allow: 'member:viewer',
      response: row,
      handle: ({ deps, actor, business_id, params: values }) =>
        actions.get(deps, actor, { business_id, id: idOf(values) }),
    }),
    route({
      ...shared,
      method: 'PATCH',
      operationId: `update${noun.One}`,
      summary: `Changes ${noun.one}; a field left out stays as it is`,
      allow: 'member:manager',
      body: somePatch(noun.patch),
      response: row,
      handle: ({ deps, actor, business_id, params: values, body }) =>
        actions.update(deps, actor, { business_id, id: idOf(values), patch: body }),
    }),
    route({
      ...shared,
      method: 'DELETE',
      operationId: `delete${noun.One}`,
      summary: `Removes ${noun.one}`,
      allow: 'member:manager',
      handle: ({ deps, actor, business_id, params: values }) =>
        actions.remove(deps, actor, { business_id, id: idOf(values) }),
    }),
  ]
}

function pathOf(noun: { path: string }): string {
  return `/api/businesses/:business_id/${noun.path}`
}
