import {
  ModelConnectError,
  type ConnectFailure,
  type ConnectOptions,
  type HistoryTurn,
  type ModelEvent,
  type RealtimeConnection,
  type RealtimeModel,
} from '#models/realtime-model.ts'
import { sine } from '../sine.ts'

/** A connection that records what it was sent and says what the test tells it to. */
export class ScriptedConnection implements RealtimeConnection {
  readonly options: ConnectOptions
  readonly bufferedBytes = 0
  audio: Int16Array[] = []
  texts: string[] = []
  requests: string[] = []
  history: HistoryTurn[] = []
  results: { id: string; name: string; result: Record<string, unknown> }[] = []
  closed = false

  constructor(options: ConnectOptions) {
    this.options = options
  }

  sendAudio(pcm: Int16Array): void {
    this.audio.push(pcm)
  }
  sendText(text: string): void {
    this.texts.push(text)
  }
  requestTurn(instruction: string): void {
    this.requests.push(instruction)
  }
  addHistory(turns: HistoryTurn[]): void {
    this.history.push(...turns)
  }
  sendToolResult(id: string, name: string, result: Record<string, unknown>): void {
    this.results.push({ id, name, result })
  }
  close(): void {
    if (this.closed) return
    this.closed = true
    this.emit({ type: 'closed', code: 1000, reason: '', expected: true })
  }

  emit(event: ModelEvent): void {
    this.options.onEvent(event)
  }
  /** The socket dies. */
  drop(code = 1006): void {
    this.closed = true
    this.emit({ type: 'closed', code, reason: '', expected: false })
  }
  /** Words and their sound, in pieces of 100 ms, without an end. */
  utter(text: string, ms: number, amplitude = 8_000): void {
    this.emit({ type: 'output-text-delta', text })
    for (let left = ms; left > 0; left -= 100) {
      this.emit({ type: 'audio-delta', pcm: sine(300, 24_000, amplitude, Math.min(100, left) / 1_000) })
    }
  }
  /** A whole turn. */
  speak(text: string, ms: number): void {
    this.utter(text, ms)
    this.emit({ type: 'generation-complete' })
    this.finishTurn()
  }
  finishTurn(rejected = false): void {
    const usage = {
      inputTokens: 10,
      outputTokens: 5,
      audioInputTokens: 8,
      audioOutputTokens: 4,
      totalTokens: 15,
    }
    this.emit({ type: 'turn-complete', usage, rejected })
  }
  get audioMs(): number {
    return (this.audio.reduce((sum, pcm) => sum + pcm.length, 0) * 1_000) / this.options.inputSampleRate
  }
}

export interface ScriptedModel extends RealtimeModel {
  readonly connections: ScriptedConnection[]
  /** What the next connects do, in order; after that they succeed. */
  readonly script: ('hang' | ConnectFailure)[]
  /** Every connect fails like this. */
  always: ConnectFailure | 'hang' | null
  readonly last: ScriptedConnection
  attempts: number
}

export function scriptedModel(kind = 'scripted'): ScriptedModel {
  const connections: ScriptedConnection[] = []
  const model: ScriptedModel = {
    kind,
    name: kind,
    outputSampleRate: 24_000,
    connections,
    script: [],
    always: null,
    attempts: 0,
    get last() {
      const last = connections.at(-1)
      if (last === undefined) throw new Error('the model has not been connected')
      return last
    },
    connect(options) {
      model.attempts += 1
      const outcome = model.script.shift() ?? model.always
      if (outcome === 'hang') {
        return new Promise((_, reject) => {
          const fail = (failure: ConnectFailure) => () => reject(new ModelConnectError(failure, failure))
          options.signal.addEventListener('abort', fail('aborted'))
        })
      }
      if (outcome !== null) return Promise.reject(new ModelConnectError(outcome, outcome))
      const connection = new ScriptedConnection(options)
      connections.push(connection)
      return Promise.resolve(connection)
    },
  }
  return model
}
