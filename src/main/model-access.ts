import type { Logger } from 'pino'
import type { ModelAccess } from '#actions/ports/operations.ts'
import type { ModelTrial } from '#domain/doctor/model-checks.ts'
import { ModelConnectError, type ModelEvent, type RealtimeModel } from '#models/realtime-model.ts'
import { createModels } from './create-models.ts'
import type { ModelSetup } from './ipc-messages.ts'

const connectMs = 8_000
const answerMs = 8_000

/** The model that calls are answered with, for the doctor to try. */
export function modelAccess(setup: ModelSetup, logger: Logger): ModelAccess {
  return {
    kind: setup.kind,
    name: setup.model,
    async trial() {
      const [model] = createModels(setup, logger)
      if (model === undefined) throw new Error('There is always one model.')
      try {
        return await speakOnce(model)
      } catch (error) {
        if (!(error instanceof ModelConnectError)) throw error
        return { outcome: 'failed', failure: error.failure, message: error.message }
      }
    },
  }
}

async function speakOnce(model: RealtimeModel): Promise<ModelTrial> {
  const startedAt = performance.now()
  const { promise: turn, resolve } = Promise.withResolvers<string>()
  let firstAudioMs: number | null = null
  let askedAt = startedAt
  let words = ''

  function onEvent(event: ModelEvent): void {
    if (event.type === 'audio-delta') firstAudioMs ??= since(askedAt)
    if (event.type === 'output-text-delta') words += event.text
    if (event.type === 'turn-complete') resolve('')
    if (event.type === 'closed') resolve(`The model closed the session: ${event.code} ${event.reason}`.trim())
  }

  const connection = await model.connect({
    instructions: 'You test a telephone line. Say only what you are asked to say.',
    voice: 'Kore',
    language: 'en',
    tools: [],
    history: [],
    resumptionHandle: null,
    inputSampleRate: 16_000,
    deadlineMs: connectMs,
    signal: new AbortController().signal,
    onEvent,
  })
  const connected_ms = since(startedAt)
  const timer = setTimeout(
    () => resolve(`The model connected but said nothing for ${answerMs / 1_000} s`),
    answerMs,
  )
  try {
    askedAt = performance.now()
    connection.requestTurn('Say exactly: "The line is working."')
    const problem = await turn
    if (firstAudioMs !== null)
      return { outcome: 'spoke', connected_ms, first_audio_ms: firstAudioMs, words: words.trim() }
    return {
      outcome: 'failed',
      failure: 'silent',
      message: `${problem === '' ? 'The model answered without audio' : problem}.`,
    }
  } finally {
    clearTimeout(timer)
    connection.close()
  }
}

function since(moment: number): number {
  return Math.round(performance.now() - moment)
}
