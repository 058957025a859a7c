import { z } from 'zod'
import { appendCallEvents } from '#actions/calls/append-call-events.ts'
import { openCall } from '#actions/calls/open-call.ts'
import { saveRecording } from '#actions/calls/recording.ts'
import { getSpeech } from '#actions/speech/get-speech.ts'
import { runTool } from '#actions/tools/run-tool.ts'
import type { OpenedCall } from '#actions/ports.ts'
import { openCallRequest, openCallResponse } from '#domain/brief.ts'
import type { OpenCallResponse } from '#domain/brief.ts'
import { callEventBatch } from '#domain/call-event.ts'
import { signCallToken } from '../auth/call-token.ts'
import { verifyTicket } from '../auth/ticket.ts'
import { route } from '../route.ts'
import { toolResult } from './tool-result.ts'

const callParams = z.object({ call_id: z.uuid() })

/** 45 minutes of 16 bit at 24 kHz; two hours at the 8 kHz of a telephone. */
const recordingBytes = 128 * 1024 * 1024

export const callRoutes = [
  route({
    method: 'POST',
    path: '/api/calls',
    operationId: 'openCall',
    summary: 'Opens a call: who answers, all they need to know, and a token for this call alone',
    tag: 'calls',
    allow: 'agent',
    body: openCallRequest,
    response: openCallResponse,
    async handle({ deps, actor, body }) {
      const { signing_key } = deps.secrets
      const opened = await openCall(
        { ...deps, verifyTicket: (ticket, at) => verifyTicket(signing_key, ticket, at) },
        actor,
        body,
      )
      const business_id = opened.outcome === 'unrouted' ? null : opened.business_id
      const call = { call_id: body.call_id, business_id }
      return presentOpened(opened, body.call_id, await signCallToken(signing_key, call, deps.clock.now()))
    },
  }),
  route({
    method: 'POST',
    path: '/api/calls/:call_id/events',
    operationId: 'appendCallEvents',
    summary: 'Adds to the journal of a call; what is there already (by seq) is not added again',
    tag: 'calls',
    allow: 'call',
    params: callParams,
    body: callEventBatch,
    bodyLimit: 2 * 1024 * 1024,
    handle: ({ deps, actor, params, body }) =>
      appendCallEvents(deps, actor, { call_id: params.call_id, events: body.events }),
  }),
  route({
    method: 'POST',
    path: '/api/calls/:call_id/tools/:tool_name',
    operationId: 'runTool',
    summary: 'Runs a tool for a call, once for each tool_call_id',
    tag: 'calls',
    allow: 'call',
    params: callParams.extend({ tool_name: z.string().min(1).max(64) }),
    body: z.object({
      tool_call_id: z.string().min(1).max(200),
      args: z.record(z.string(), z.unknown()).default({}),
    }),
    bodyLimit: 64 * 1024,
    response: toolResult,
    handle: ({ deps, actor, params, body }) =>
      runTool({ ...deps, log: deps.logger }, actor, { ...params, ...body }),
  }),
  route({
    method: 'GET',
    path: '/api/calls/:call_id/speech/:key',
    operationId: 'getCallSpeech',
    summary: 'A sentence rendered before: mono PCM16 little-endian at 24 kHz',
    tag: 'calls',
    allow: 'call',
    params: callParams.extend({ key: z.string().min(1).max(128) }),
    produces: 'application/octet-stream',
    async handle({ deps, actor, params, reply }) {
      const audio = await getSpeech(deps, actor, params)
      return reply
        .type('application/octet-stream')
        .send(Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength))
    },
  }),
  route({
    method: 'PUT',
    path: '/api/calls/:call_id/recording',
    operationId: 'saveCallRecording',
    summary: 'Keeps what the caller heard, as a WAV file; sending it again replaces it',
    tag: 'calls',
    allow: 'call',
    params: callParams,
    consumes: 'audio/wav',
    bodyLimit: recordingBytes,
    handle: ({ deps, actor, params, request }) =>
      saveRecording(deps, actor, { call_id: params.call_id, wav: request.body as Buffer }),
  }),
]

function presentOpened(opened: OpenedCall, call_id: string, call_token: string): OpenCallResponse {
  if (opened.outcome === 'routed') return { outcome: 'routed', call_id, call_token, brief: opened.brief }
  if (opened.outcome === 'unrouted') return { outcome: 'unrouted', call_id, call_token }
  const { outcome, reason, business_name, language } = opened
  return { outcome, call_id, call_token, reason, business_name, language }
}
