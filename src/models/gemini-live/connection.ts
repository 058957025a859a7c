import { FunctionResponseScheduling, type Content, type FunctionResponse } from '@google/genai'
import type { Logger } from 'pino'
import type { HistoryTurn, RealtimeConnection } from '../realtime-model.ts'
import type { ModelTraits } from './model-traits.ts'
import type { Wire } from './wire.ts'

export interface ConnectionOptions {
  wire: Wire
  traits: ModelTraits
  /** Vertex refuses function responses that carry an id. */
  isVertex: boolean
  inputSampleRate: number
  logger: Logger
  /** Told once, before the goodbye is sent. */
  onClosing(): void
}

/** Our words as Gemini's. After the end every method does nothing: a late tool or frame is no error. */
export function createConnection(options: ConnectionOptions): RealtimeConnection {
  const { wire, traits, logger } = options
  let isClosing = false

  /** The client throws on what it cannot convert; that must not end a call. */
  function guarded(what: string, send: () => void): void {
    if (isClosing || !wire.isOpen) return
    try {
      send()
    } catch (error) {
      logger.error({ err: error, message_kind: what }, 'message to the model could not be sent')
    }
  }
  function sendRealtimeText(text: string): void {
    guarded('text', () => wire.session.sendRealtimeInput({ text }))
  }
  return {
    sendAudio: createAudioSender(options),
    sendText: sendRealtimeText,
    requestTurn(instruction) {
      if (!traits.contentMidSession) return sendRealtimeText(instruction)
      const turns = [{ role: 'user', parts: [{ text: instruction }] }]
      guarded('turn request', () => wire.session.sendClientContent({ turns, turnComplete: true }))
    },
    addHistory(turns) {
      if (turns.length === 0) return
      guarded('history', () =>
        wire.session.sendClientContent({ turns: turns.map(toContent), turnComplete: false }),
      )
    },
    sendToolResult(id, name, result) {
      const response = toFunctionResponse(name, result, traits)
      if (!options.isVertex) response.id = id
      guarded('tool result', () => wire.session.sendToolResponse({ functionResponses: [response] }))
    },
    get bufferedBytes() {
      return wire.bufferedBytes
    },
    close() {
      if (isClosing) return
      isClosing = true
      options.onClosing()
      wire.close()
    },
  }
}

/**
 * Audio is most of what is sent, so it skips the client's conversions: the same frame at a third of their cost (1.2
 * against 4.4 us for 60 ms of 8 kHz). The rate is named and Gemini brings it to its own, so a telephone's 8 kHz goes
 * up as it is.
 */
function createAudioSender({ wire, inputSampleRate }: ConnectionOptions): (pcm: Int16Array) => void {
  const tail = `","mimeType":"audio/pcm;rate=${inputSampleRate}"}}}`
  return (pcm) => {
    if (pcm.length === 0) return
    const base64 = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64')
    wire.sendAscii(`{"realtimeInput":{"audio":{"data":"${base64}${tail}`)
  }
}

function toContent(turn: HistoryTurn): Content {
  return { role: turn.speaker === 'ai' ? 'model' : 'user', parts: [{ text: turn.text }] }
}

/** Statuses of `domain/tools/tool.ts` that say the tool itself did not work, not that its answer was no. */
const failedStatuses = new Set<unknown>(['unavailable', 'invalid_input'])

/**
 * `WHEN_IDLE`: the model finishes the sentence it is in ("let me look that up") before it tells the result.
 * `INTERRUPT` would cut that sentence, and `SILENT` results are spoken twice by some models.
 */
function toFunctionResponse(
  name: string,
  result: Record<string, unknown>,
  traits: ModelTraits,
): FunctionResponse {
  const isError = 'error' in result || failedStatuses.has(result['status'])
  const response: FunctionResponse = { name, response: isError ? { error: result } : { output: result } }
  if (traits.toolBehavior !== null) response.scheduling = FunctionResponseScheduling.WHEN_IDLE
  return response
}
