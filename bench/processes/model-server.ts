/**
 * A Gemini Live server that costs next to nothing: takes any setup, and speaks as soon as it is asked for a turn, one
 * answer or (`always`) in real time without a stop. So what is measured is the client.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { dieWithParent, input, report } from '../support/self.ts'

export interface ModelServerInput {
  /** `at-once`: from the setup on, without a stop. `always`: the same, from the first turn asked for. */
  speaks: 'at-once' | 'always' | 'when-asked'
  chunkMs: number
  /** Length of one answer with `when-asked`. */
  answerMs: number
  lifeSeconds: number
}

const options = input() as ModelServerInput
dieWithParent(options.lifeSeconds)

const speakers = new Set<WebSocket>()
const chunk = frame({
  serverContent: {
    modelTurn: { parts: [{ inlineData: { mimeType: 'audio/pcm;rate=24000', data: tone(options.chunkMs) } }] },
  },
})
const words = frame({ serverContent: { outputTranscription: { text: 'Good morning, ' } } })
const turnEnd = [
  frame({ serverContent: { generationComplete: true } }),
  frame({
    serverContent: { turnComplete: true },
    usageMetadata: { promptTokenCount: 100, responseTokenCount: 50, totalTokenCount: 150 },
  }),
]

/** Nothing else of the API is there, and nobody has to wait to learn it. */
const http = createServer((_request, response) => response.writeHead(404).end('{}'))
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (ws) => {
  let isSetUp = false
  ws.on('error', () => undefined)
  ws.on('close', () => speakers.delete(ws))
  ws.on('message', (data) => {
    const bytes = data as Buffer
    if (!isSetUp) {
      isSetUp = true
      ws.send(frame({ setupComplete: {} }))
      if (options.speaks === 'at-once') speakers.add(ws)
      return
    }
    // Caller audio is most of what comes and is not looked at.
    if (bytes.subarray(0, 20).includes('clientContent') && bytes.includes('"turnComplete":true')) answer(ws)
  })
})

/** All of an answer at once, as Gemini sends it: faster than it is spoken. */
function answer(ws: WebSocket): void {
  ws.send(words)
  if (options.speaks !== 'when-asked') {
    speakers.add(ws)
    return
  }
  for (let sent = 0; sent < options.answerMs; sent += options.chunkMs) ws.send(chunk)
  for (const end of turnEnd) ws.send(end)
}

setInterval(() => {
  for (const ws of speakers) ws.send(chunk)
}, options.chunkMs)

http.listen(0, '127.0.0.1', () => {
  report({ type: 'ready', url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` })
})

function frame(message: object): Buffer {
  return Buffer.from(JSON.stringify(message))
}

/** A tone at a quarter of full scale, so that no watchdog of near-silence wakes. */
function tone(ms: number): string {
  const pcm = Int16Array.from({ length: 24 * ms }, (_, i) =>
    Math.round(8_000 * Math.sin((i * 2 * Math.PI) / 60)),
  )
  return Buffer.from(pcm.buffer).toString('base64')
}
