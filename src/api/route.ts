import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { AppDeps } from './app-deps.ts'
import type { Accounts } from './auth/accounts.ts'
import type { ActorFor, Permission } from './permission.ts'
import type { Services } from './services.ts'

type Schema = z.ZodType | undefined
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined

/** Where the id of the business comes from that a `member:…` route is about. */
export type BusinessSource =
  /** `:business_id` in the path. */
  | 'path'
  /** `business_id` in the JSON body. */
  | 'body'
  /** The business that the role `:role_id` of the path belongs to. */
  | 'role'

export interface RouteContext<A extends Permission, P extends Schema, Q extends Schema, B extends Schema> {
  deps: RouteDeps
  actor: ActorFor<A>
  /** The business that a `member:…` route is about, checked; elsewhere an empty string. */
  business_id: string
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<B>
  request: FastifyRequest
  reply: FastifyReply
}

export type RouteDeps = AppDeps & Omit<Services, 'close'> & { people: Accounts }

/** One route, stated as data. `path` in Fastify's form: `/api/businesses/:business_id/staff`. */
export interface RouteDefinition<
  A extends Permission,
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  R extends Schema,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** A plain verb; the name of the method in generated clients: `createRole`. */
  operationId: string
  summary: string
  /** The noun under which the route stands in the document. */
  tag: string
  allow: A
  business?: BusinessSource
  params?: P
  query?: Q
  body?: B
  /** What is answered. Left out: nothing (204), or bytes when `produces` is given. Unknown fields are dropped. */
  response?: R
  /** Default 200, or 204 without `response` and `produces`. */
  status?: number
  /** The body is bytes of this type instead of JSON; the handler gets it as `request.body` (a Buffer). */
  consumes?: string
  /** The answer is bytes of this type instead of JSON; the handler returns `reply.send(bytes)`. */
  produces?: string
  /** Bytes. Default 256 KiB. */
  bodyLimit?: number
  /** Requests a minute for one caller; false: none. Default: `rate-limits.ts`. */
  rateLimit?: number | false
  /** May return `reply` when it has sent the answer itself; a string sent as JSON is not checked again. */
  handle(
    context: RouteContext<A, P, Q, B>,
  ): Promise<Parsed<R> | FastifyReply | void> | Parsed<R> | FastifyReply | void
}

export type AnyRoute = RouteDefinition<Permission, Schema, Schema, Schema, Schema>

/** States a route; the types of its parts meet here and nowhere else. */
export function route<
  const A extends Permission,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  R extends Schema = undefined,
>(definition: RouteDefinition<A, P, Q, B, R>): AnyRoute {
  return definition
}
