import type { FastifyInstance } from 'fastify'
import type { ApiClient } from '#api/client/client.ts'
import { createApiClient } from '#api/client/client.ts'

/** The typed client against an app in this process: no socket, no port. */
export function clientOf(app: FastifyInstance, token: string | null): ApiClient {
  return createApiClient({ baseUrl: 'http://localhost:8000', token, fetch: injectedFetch(app) })
}

/** `fetch` that hands requests to an app in this process. */
export function injectedFetch(app: FastifyInstance): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url)
    const body = Buffer.from(await request.arrayBuffer())
    const answer = await app.inject({
      method: request.method as 'GET',
      url: url.pathname + url.search,
      headers: { host: url.host, ...Object.fromEntries(request.headers) },
      ...(body.length === 0 ? {} : { payload: body }),
    })
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const item of Array.isArray(value) ? value : [value]) headers.append(name, String(item))
    }
    const isEmpty = answer.statusCode === 204 || answer.statusCode === 304
    return new Response(isEmpty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers,
    })
  }
}
