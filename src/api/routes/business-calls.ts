import { z } from 'zod'
import { getCall } from '#actions/calls/get-call.ts'
import { correctAnalysis } from '#actions/calls/correct-analysis.ts'
import { listCalls } from '#actions/calls/list-calls.ts'
import { getRecording } from '#actions/calls/recording.ts'
import { callAnalysis, callCorrection, soughtOutcome } from '#domain/call-analysis.ts'
import { call, callDetail, endReason } from '#domain/call.ts'
import { definedOnly } from '../defined-only.ts'
import { instant } from '../instant.ts'
import { somePatch } from '../noun-routes.ts'
import { pageOf, pageQuery } from '../paging.ts'
import { route } from '../route.ts'

const businessParams = z.object({ business_id: z.uuid() })
const callParams = businessParams.extend({ call_id: z.uuid() })

const callQuery = pageQuery.extend({
  caller_number: z.string().min(1).max(200).optional(),
  end_reason: endReason.optional(),
  /** One, or several with commas: what they came to is any of these; `none`: nothing has been told of them yet. */
  outcome: z
    .string()
    .max(200)
    .transform((names) => names.split(','))
    .pipe(z.array(soughtOutcome))
    .optional(),
  /** `true`: only those that a person should look at. */
  flagged: z.stringbool().optional(),
  /** Calls in which this role spoke. */
  role_id: z.uuid().optional(),
  customer_id: z.uuid().optional(),
  /** Part of the caller's number, of the customer's name, or of what was said. */
  search: z.string().trim().min(1).max(100).optional(),
  /** Calls that began at or after it. */
  from: instant.optional(),
  /** Calls that began before it. */
  to: instant.optional(),
})

export const businessCallRoutes = [
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/calls',
    operationId: 'listCalls',
    summary: 'The call log, newest first',
    tag: 'calls',
    allow: 'member:viewer',
    params: businessParams,
    query: callQuery,
    response: pageOf(call),
    handle: ({ deps, actor, business_id, query }) => {
      const { limit, cursor, ...filter } = query
      return listCalls(deps, actor, { business_id, page: { limit, cursor }, filter: definedOnly(filter) })
    },
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/calls/:call_id',
    operationId: 'getCall',
    summary: 'One call with its turns, tool calls, role switches, rungs, flags, usage and cost',
    tag: 'calls',
    allow: 'member:viewer',
    params: callParams,
    response: callDetail,
    handle: ({ deps, actor, business_id, params }) =>
      getCall(deps, actor, { business_id, call_id: params.call_id }),
  }),
  route({
    method: 'PATCH',
    path: '/api/businesses/:business_id/calls/:call_id/analysis',
    operationId: 'correctCallAnalysis',
    summary: 'Corrects what was told of a call; what is set here is not overwritten',
    tag: 'calls',
    allow: 'member:manager',
    params: callParams,
    body: somePatch(callCorrection),
    response: callAnalysis,
    handle: ({ deps, actor, business_id, params, body }) =>
      correctAnalysis(deps, actor, { business_id, call_id: params.call_id, correction: definedOnly(body) }),
  }),
  route({
    method: 'GET',
    path: '/api/businesses/:business_id/calls/:call_id/recording',
    operationId: 'getCallRecording',
    summary: 'What the caller heard',
    tag: 'calls',
    allow: 'member:viewer',
    params: callParams,
    produces: 'audio/wav',
    async handle({ deps, actor, business_id, params, reply }) {
      const recording = await getRecording(deps, actor, { business_id, call_id: params.call_id })
      return reply
        .type(recording.mime_type)
        .header('content-disposition', `inline; filename="call-${params.call_id}.wav"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(recording.audio.buffer, recording.audio.byteOffset, recording.audio.byteLength))
    },
  }),
]
