import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export interface TwilioRequest {
  method: string
  path: string
  authorization: string
  form: Record<string, string>
}

/** As much of Twilio's REST API as is used here, on a port of its own: takes down what it is asked for. */
export interface TwilioStandIn {
  url: string
  readonly requests: TwilioRequest[]
  /** What is answered next, in order; after that 200. A status of 0 breaks the connection. */
  readonly answers: { status: number; body: object }[]
  /** Resolves with the next request. */
  next(): Promise<TwilioRequest>
  close(): Promise<void>
}

export async function startTwilioStandIn(): Promise<TwilioStandIn> {
  const requests: TwilioRequest[] = []
  const answers: TwilioStandIn['answers'] = []
  let onRequest: (request: TwilioRequest) => void = () => undefined
  const server = createServer((request, response) => {
    void read(request).then((taken) => {
      requests.push(taken)
      const { status, body } = answers.shift() ?? { status: 200, body: { sid: 'CA1' } }
      if (status === 0) request.socket.destroy()
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      onRequest(taken)
      return undefined
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answers,
    next: () => new Promise((resolve) => (onRequest = resolve)),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function read(request: IncomingMessage): Promise<TwilioRequest> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    form: Object.fromEntries(new URLSearchParams(text)),
  }
}
