import createClient from 'openapi-fetch'
import type { Client } from 'openapi-fetch'
import { apiErrorOf } from './api-error.ts'
import type { paths } from './schema.d.ts'

export type ApiClient = Client<paths>

export interface ClientOptions {
  /** `http://localhost:8000`, without a slash at the end. */
  baseUrl: string
  /** Sent as the bearer token; a function is asked before every request. Null: none. */
  token: string | null | (() => string | null)
  fetch?: (request: Request) => Promise<Response>
}

/**
 * The one typed client of the API; paths, bodies and answers are the document's. Each call gives
 * `{ data, error, response }`; {@link dataOf} turns that into the data or a thrown `ApiError`.
 */
export function createApiClient(options: ClientOptions): ApiClient {
  const { baseUrl, token, fetch } = options
  const client = createClient<paths>({ baseUrl, ...(fetch === undefined ? {} : { fetch }) })
  client.use({
    onRequest({ request }) {
      const current = typeof token === 'function' ? token() : token
      if (current !== null && !request.headers.has('authorization')) {
        request.headers.set('authorization', `Bearer ${current}`)
      }
      return request
    },
  })
  return client
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The data of an answer. Throws `ApiError` for what the API refused. */
export async function dataOf<T>(answer: Answer<T> | Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer
  if (!response.ok) throw apiErrorOf(response.status, error)
  return data as T
}
