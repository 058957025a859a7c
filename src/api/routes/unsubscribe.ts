import { z } from 'zod'
import { unsubscribe } from '#actions/outgoing/opt-out.ts'
import type { RouteDeps } from '../route.ts'
import { route } from '../route.ts'

const query = z.object({ token: z.string().min(1).max(2_000) })

const act = ({ database, secrets }: RouteDeps, token: string, commit: boolean) =>
  unsubscribe({ database, signing_key: secrets.signing_key }, { token, commit })

/** Asking first: what reads mail ahead of people follows links, too. */
export const unsubscribeRoutes = [
  route({
    method: 'GET',
    path: '/unsubscribe',
    operationId: 'showUnsubscribe',
    summary: 'What the link in a mail shows',
    tag: 'outgoing messages',
    allow: 'public',
    query,
    produces: 'text/html',
    async handle({ deps, query: { token }, reply }) {
      const { business_name } = await act(deps, token, false)
      const form = '<form method="post"><button name="answer" value="yes">No more mail</button></form>'
      return reply.type('text/html; charset=utf-8').send(page(`Mail from ${escaped(business_name)}`, form))
    },
  }),
  route({
    method: 'POST',
    path: '/unsubscribe',
    operationId: 'unsubscribe',
    summary: 'Ends mail to whom the link was sent; mail programs ask for it with one click (RFC 8058)',
    tag: 'outgoing messages',
    allow: 'public',
    query,
    consumes: 'application/x-www-form-urlencoded',
    body: z.record(z.string(), z.string().max(1_000)),
    produces: 'text/html',
    async handle({ deps, query: { token }, reply }) {
      const { business_name } = await act(deps, token, true)
      const text = `<p>${escaped(business_name)} will not write to you by mail any more.</p>`
      return reply.type('text/html; charset=utf-8').send(page('Done', text))
    },
  }),
]

function page(title: string, body: string): string {
  return `<!doctype html><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${body}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
