import { createApiClient, dataOf } from '../../../src/api/client/client.ts'
import { ApiError } from '../../../src/api/client/api-error.ts'
import type { components } from '../../../src/api/client/schema.d.ts'
import { session } from './session.ts'

/** The API of the server this page came from. `await dataOf(api.GET(…))` gives the data or throws {@link ApiError}. */
export const api = createApiClient({ baseUrl: window.location.origin, token: session.token })
export { ApiError, dataOf }

/** A named shape of the API's document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** For what the typed client does not carry: sound, streams. Throws `ApiError` for a refusal. */
export async function fetchRaw(path: string, init: RequestInit = {}): Promise<Response> {
  const token = session.token()
  const headers = new Headers(init.headers)
  if (token !== null) headers.set('authorization', `Bearer ${token}`)
  const response = await fetch(path, { ...init, headers })
  if (response.ok) return response
  const body = (await response.json().catch(() => null)) as {
    error?: { code: string; message: string }
  } | null
  throw new ApiError(
    response.status,
    body?.error ?? { code: 'unknown', message: `The server answered ${response.status}.` },
  )
}
