import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { randomUUIDv7 } from 'node:crypto'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import { verifyTicket } from '#api/auth/ticket.ts'
import type { CallDesk } from '#conversation/call-desk.ts'
import { createConversations } from '#conversation/conversations.ts'
import type { CallOutcome } from '#conversation/start-conversation.ts'
import type { OpenCallResponse } from '#domain/brief.ts'
import { practiceMaxMessageBytes, practicePath } from '#domain/practice-protocol.ts'
import { acceptPractice } from '#lines/practice/accept-practice.ts'
import { createApiCallDesk } from '../api-call-desk.ts'
import { createModels } from '../create-models.ts'
import type { Stage } from './stage.ts'

/** What carries the calls of one rehearsal. */
export interface RehearsalLine {
  url: string
  /** The ends of the calls so far; never reject. */
  outcomes(): Promise<CallOutcome[]>
  close(): Promise<void>
}

/**
 * A practice line of its own on a free port: `faults` go with the model's name, so that no other call has them. With
 * `answers` that role takes its calls, whichever comes first in the business.
 */
export async function openLine(
  stage: Stage,
  faults: readonly Record<string, unknown>[],
  answers: string | null = null,
): Promise<RehearsalLine> {
  const { clock, log, voice, deps } = stage
  const conversations = await createConversations({
    desk: waitedFor(stage, answers),
    models: createModels({ ...stage.model, model: modelName(stage.model.model, faults) }, log),
    voice,
    newId: () => randomUUIDv7(),
    log,
    spoolDir: await mkdtemp(join(stage.folder, 'line-')),
    clock,
  })
  const outcomes: Promise<CallOutcome>[] = []
  const http = createServer()
  const server = new WebSocketServer({
    server: http,
    path: practicePath,
    perMessageDeflate: false,
    maxPayload: practiceMaxMessageBytes,
  })
  server.on('connection', (ws) =>
    acceptPractice(ws, {
      verifyTicket: (ticket) => verifyTicket(deps.secrets.signing_key, ticket, clock.dates.now()),
      onCall: (leg) => void outcomes.push(conversations.take(leg)),
      log,
      now: () => stage.time.now(),
    }),
  )
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}${practicePath}`,
    outcomes: () => Promise.all(outcomes),
    async close() {
      await conversations.close()
      server.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => void http.close(() => resolve()))
    },
  }
}

/** Faults go with the name of the model, which is no other rehearsal's then. */
function modelName(name: string, faults: readonly Record<string, unknown>[]): string {
  return faults.length === 0 ? name : `${name}~${randomUUIDv7()}${faults.map(faultInName).join('')}`
}

/** The API's work takes no time of the rehearsal: how long it takes is the machine's matter. */
function waitedFor({ time, url, deps }: Stage, answers: string | null): CallDesk {
  const desk = createApiCallDesk({ api_url: url, agent_token: deps.secrets.agent_token })
  return {
    open: async (request) => answeredBy(answers, await time.during(desk.open(request))),
    append: (call, events) => time.during(desk.append(call, events)),
    runTool: (call, request, signal) => time.during(desk.runTool(call, request, signal)),
    speech: (call, key) => time.during(desk.speech(call, key)),
    saveRecording: (call, wav) => time.during(desk.saveRecording(call, wav)),
  }
}

function answeredBy(role_id: string | null, opened: OpenCallResponse): OpenCallResponse {
  if (role_id === null || opened.outcome !== 'routed') return opened
  const role = opened.brief.roles.find(({ id }) => id === role_id) ?? opened.brief.role
  return { ...opened, brief: { ...opened.brief, role } }
}

/** As the stand-in reads them out of a model's name. */
function faultInName({ kind, ...settings }: Record<string, unknown>): string {
  const written = Object.entries(settings).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  )
  return `~${String(kind)}${written.length === 0 ? '' : `:${written.join(',')}`}`
}
