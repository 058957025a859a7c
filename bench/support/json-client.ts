export type JsonClient = <T = unknown>(method: string, path: string, body?: object) => Promise<T>

/** Requests of one caller of the API. Rejects, with the answer in the message, on any status that is no success. */
export function jsonClient(url: string, token: string | null): JsonClient {
  return async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? { origin: url.replace('127.0.0.1', 'localhost') } : {}),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return (text === '' ? null : JSON.parse(text)) as T
  }
}

/** Somebody new with an account. Ten a minute are allowed from one address. */
export async function signUp(url: string, name: string): Promise<JsonClient> {
  const { token } = await jsonClient(url, null)<{ token: string }>('POST', '/api/auth/sign-up/email', {
    email: `${name}@example.org`,
    password: 'correct horse battery',
    name,
  })
  return jsonClient(url, token)
}
