import { z } from 'zod'
import { readCallDays, readLive } from '#actions/live/read-live.ts'
import { callDay, liveState } from '#domain/live.ts'
import { businessParams } from '../noun-routes.ts'
import { route } from '../route.ts'

const tag = 'calls'

/** A stream ends after so long and is asked for anew, so that an access that was taken away ends as well. */
const streamMs = 10 * 60_000
/** Proxies close what says nothing. */
const beatMs = 20_000

export const liveRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/live',
    operationId: 'watchLive',
    summary:
      'Server-sent events: `state` with the calls that run now, the newest event and the newest change of the inbox, whenever one changes',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    produces: 'text/event-stream',
    async handle({ deps, business_id, request, reply }) {
      reply.header('content-type', 'text/event-stream; charset=utf-8').header('cache-control', 'no-store')
      // Of nginx: or it would gather what is to be seen at once.
      reply.header('x-accel-buffering', 'no')
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, reply.getHeaders() as Record<string, string>)
      raw.write('retry: 2000\n\n')
      const unwatch = deps.live.watch(business_id, (state) => {
        raw.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`)
      })
      const beat = setInterval(() => raw.write(': still here\n\n'), beatMs)
      const end = setTimeout(() => raw.end(), streamMs)
      const unregister = deps.streams.add(() => raw.end())
      request.raw.once('close', () => {
        unwatch()
        unregister()
        clearInterval(beat)
        clearTimeout(end)
      })
      return reply
    },
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/live-state',
    operationId: 'getLive',
    summary: 'The same state once: the calls that run now',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    response: liveState,
    handle: ({ deps, actor, business_id }) => readLive(deps, actor, { business_id }),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/call-days',
    operationId: 'listCallDays',
    summary:
      'Calls, minutes, cost and outcomes by day of the business’s zone; days without calls are left out',
    tag,
    allow: 'member:viewer',
    params: businessParams,
    query: z.object({
      count: z.coerce.number().int().min(1).max(366).default(14),
      with_practice: z.stringbool().default(false),
    }),
    response: z.array(callDay),
    handle: ({ deps, actor, business_id, query }) => readCallDays(deps, actor, { business_id, ...query }),
  }),
]
