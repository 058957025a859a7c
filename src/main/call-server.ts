import { randomUUIDv7 } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import { createLocalVoice } from '#audio/local-voice.ts'
import { verifyTicket } from '#api/auth/ticket.ts'
import { createConversations, type Conversations } from '#conversation/conversations.ts'
import type { CallLeg } from '#conversation/line.ts'
import { isSwitchboardError } from '#domain/errors.ts'
import { practiceMaxMessageBytes, practicePath } from '#domain/practice-protocol.ts'
import type { VerifyTicket } from '#lines/call-ticket.ts'
import type { LivekitWorker } from '#lines/livekit/livekit-worker.ts'
import { acceptMediaStream, mediaStreamMaxMessageBytes } from '#lines/media-stream/accept-media-stream.ts'
import type { CarrierTransfers } from '#lines/media-stream/transfers.ts'
import { acceptPractice } from '#lines/practice/accept-practice.ts'
import { createRedirectCall } from '#providers/twilio/redirect-call.ts'
import { createModels } from './create-models.ts'
import { createApiCallDesk } from './api-call-desk.ts'
import type { CallProcessSetup, LivekitSetup, TwilioSetup, UpgradeRequest } from './ipc-messages.ts'
import { adoptJournals, claimSpoolDir } from './spool-dir.ts'
import { openLog } from './terminal-log.ts'

const adoptMs = 30_000
/** For rooms to be closed, after the calls in them have ended. */
const leaveMs = 3_000

export interface CallServer {
  /** Takes a websocket that was asked for at the public port. */
  take(request: UpgradeRequest, socket: Socket): void
  /** Calls that run get until the deadline; the rest is told goodbye before it. */
  drain(deadlineMs: number): Promise<void>
}

/** All that carries calls in this process: the websocket lines, LiveKit's, and the conversations behind them. */
export async function openCallServer(
  setup: CallProcessSetup,
  options: { onLoad(load: { open: number; taken: number }): void; onRooms(rooms: string[]): void },
): Promise<CallServer> {
  const log = openLog({ name: 'calls', level: setup.log_level, show_pii: setup.log_pii })
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  const voice = createLocalVoice()
  const spoolRoot = join(setup.data_dir, 'spool')
  const spoolDir = await claimSpoolDir(spoolRoot)
  const adopt = async () => {
    const files = await adoptJournals(spoolRoot, spoolDir)
    if (files > 0) log.warn({ files }, 'journals of a process that is gone are delivered by this one')
    return files
  }
  await adopt()
  const conversations = await createConversations({
    desk: createApiCallDesk(setup),
    models: createModels(setup.model, log),
    voice,
    newId: () => randomUUIDv7(),
    log,
    spoolDir,
  })
  const adopting = setInterval(() => {
    adopt()
      .then((files) => (files > 0 ? conversations.replay() : 0))
      .catch((error: unknown) => log.error({ err: error }, 'journals could not be adopted'))
  }, adoptMs)
  const worker =
    setup.livekit === null
      ? null
      : await startWorker(setup.livekit, { conversations, log, onRooms: (rooms) => options.onRooms(rooms) })

  return {
    take: takeWebsockets(setup, conversations, log, (load) => options.onLoad(load)),
    async drain(deadlineMs) {
      clearInterval(adopting)
      worker?.refuse()
      await conversations.drain(deadlineMs)
      if (worker !== null) await Promise.race([worker.close(), wait(leaveMs)])
      await conversations.close()
      await voice.close()
    },
  }
}

/** Loaded only where it is wanted: the native library takes its time and memory. */
async function startWorker(
  { url, api_key, api_secret, agent_name, max_calls, version }: LivekitSetup,
  parts: { conversations: Conversations; log: Logger; onRooms(rooms: string[]): void },
): Promise<LivekitWorker> {
  const { startLivekitWorker } = await import('#lines/livekit/livekit-worker.ts')
  return startLivekitWorker({
    url,
    apiKey: api_key,
    apiSecret: api_secret,
    agentName: agent_name,
    maxCalls: max_calls,
    version,
    log: parts.log,
    onCall: (leg) => parts.conversations.take(leg),
    onRooms: (rooms) => parts.onRooms(rooms),
  })
}

function takeWebsockets(
  setup: CallProcessSetup,
  conversations: Conversations,
  log: Logger,
  onLoad: (load: { open: number; taken: number }) => void,
): CallServer['take'] {
  const deps = {
    verifyTicket: ticketVerifier(setup.signing_key),
    requireTicket: setup.stream_ticket_required,
    transfers: carrierTransfers(setup.twilio, log),
    log,
    onCall: (leg: CallLeg) => void conversations.take(leg),
  }
  const practice = websocketServer(practiceMaxMessageBytes)
  const mediaStream = websocketServer(mediaStreamMaxMessageBytes)
  let open = 0
  let taken = 0

  return ({ method, url, headers, head }, socket) => {
    open += 1
    taken += 1
    onLoad({ open, taken })
    socket.once('close', () => {
      open -= 1
      onLoad({ open, taken })
    })
    const request = { method, url, headers, socket } as unknown as IncomingMessage
    const start = Buffer.from(head, 'base64')
    if (url === practicePath) practice.handleUpgrade(request, socket, start, (ws) => acceptPractice(ws, deps))
    else mediaStream.handleUpgrade(request, socket, start, (ws) => acceptMediaStream(ws, socket, deps))
  }
}

function carrierTransfers(twilio: TwilioSetup | null, log: Logger): CarrierTransfers | null {
  if (twilio === null) return null
  const { account_sid: accountSid, auth_token: authToken, base_url, public_url: publicUrl } = twilio
  const access = { accountSid, authToken, baseUrl: base_url ?? undefined }
  return { publicUrl, redirect: createRedirectCall(access, log) }
}

/** Without compression: the media stream's frames are written past `ws`, and sound does not shrink. */
function websocketServer(maxPayload: number): WebSocketServer {
  return new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false, maxPayload })
}

function ticketVerifier(signing_key: string): VerifyTicket {
  return async (ticket) => {
    try {
      return await verifyTicket(signing_key, ticket, new Date())
    } catch (error) {
      if (isSwitchboardError(error)) return null
      throw error
    }
  }
}
