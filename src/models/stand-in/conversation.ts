import { Answer } from './answer.ts'
import { decide, readContext, remember, type Brain, type Decision, type Heard } from './brain/brain.ts'
import { sayExactly } from './brain/say-exactly.ts'
import type { FaultScript } from './fault-script.ts'
import type { Hearing } from './hearing.ts'
import type { SessionHost, SessionSocket } from './host.ts'
import { createTokenCount, type TokenCount } from './token-count.ts'
import { createToolCalls } from './tool-calls.ts'
import {
  frames,
  textOf,
  voiceOf,
  type ClientMessage,
  type FunctionResponse,
  type Setup,
} from './wire-messages.ts'

export interface ConversationOptions {
  host: SessionHost
  socket: SessionSocket
  setup: Setup
  script: FaultScript
  hearing: Hearing
  brain: Brain
}

/** Shorter sounds without words in them are coughs and clicks. */
const MIN_NOISE_MS = 250

/**
 * Whose turn it is. The caller's words wait in a queue until the stand-in may speak; while the caller speaks it does
 * not, and what it was about to say is thought over again with what was added.
 */
export class Conversation {
  readonly #o: ConversationOptions
  readonly #tools = createToolCalls()
  readonly #tokens: TokenCount
  #brain: Brain
  #answer: Answer | null = null
  #waiting: Heard[] = []
  #handle: string | null = null
  #olderHandle: string | null = null

  constructor(options: ConversationOptions) {
    this.#o = options
    this.#brain = options.brain
    this.#tokens = createTokenCount(options.setup)
    this.#tokens.addText(textOf(options.setup.systemInstruction))
    for (const turn of options.brain.turns) this.#tokens.addText(turn.text)
  }

  callerStarted(): void {
    const { setup, socket } = this.#o
    if (setup.realtimeInputConfig?.activityHandling === 'NO_INTERRUPTION') return
    this.#interrupt(true)
    const cancelled = this.#tools.cancelBlocking()
    if (cancelled.length > 0) socket.send(frames.toolCallCancellation(cancelled))
  }

  callerStopped(): void {
    const { hearing, setup, socket } = this.#o
    const { captions, speechMs } = hearing.take()
    const text = captions.join(' ').trim()
    if (text !== '') {
      if (setup.inputAudioTranscription)
        for (const delta of deltasOf(text)) socket.send(frames.inputText(delta))
      this.#hear({ kind: 'words', text })
    } else if (speechMs >= MIN_NOISE_MS) this.#hear({ kind: 'noise' })
    else this.#respond()
  }

  callerTyped(text: string): void {
    this.#interrupt()
    this.#tokens.addText(text)
    this.#hear({ kind: 'words', text })
  }

  /** History, and with `turnComplete` the wish for an answer to the last of it. */
  content(content: NonNullable<ClientMessage['clientContent']>): void {
    const turns = (content.turns ?? []).filter((turn) => textOf(turn).trim() !== '.')
    for (const turn of turns) this.#tokens.addText(textOf(turn))
    const asked = content.turnComplete === false ? undefined : turns.pop()
    for (const turn of turns) {
      const speaker = turn.role === 'model' ? 'ai' : 'caller'
      this.#brain = remember(this.#brain, { speaker, text: textOf(turn) })
    }
    if (content.turnComplete === false) return
    this.#interrupt()
    if (asked) this.#hear({ kind: 'direction', text: textOf(asked) })
    else this.#respond()
  }

  toolAnswered(responses: FunctionResponse[]): void {
    const answers = responses.flatMap((response) => this.#tools.answer(response) ?? [])
    if (answers.length === 0) return
    for (const answer of answers) this.#tokens.addText(JSON.stringify(answer.result))
    if (answers.some((answer) => answer.scheduling === 'INTERRUPT')) this.#interrupt()
    if (answers.every((answer) => answer.scheduling === 'SILENT')) {
      this.#brain = decide(this.#brain, { kind: 'results', results: answers }).brain
      return
    }
    this.#hear({ kind: 'results', results: answers })
  }

  changeContext(update: NonNullable<ClientMessage['contextUpdate']>): void {
    this.#brain = readContext(this.#brain, update)
  }

  offerHandle(): void {
    const { host, setup, socket } = this.#o
    if (!setup.sessionResumption) return
    if (this.#tools.isWaiting) return socket.send(frames.resumption(null))
    // The one before stays good: the client may not have had the new one when the connection broke.
    const handle = host.resumption.save(this.#brain, this.#olderHandle)
    this.#olderHandle = this.#handle
    this.#handle = handle
    socket.send(frames.resumption(handle))
  }

  end(): void {
    this.#answer?.stop()
    this.#answer = null
    this.#waiting = []
  }

  #hear(heard: Heard): void {
    this.#waiting.push(heard)
    this.#respond()
  }

  /** Answers what waits, unless somebody speaks or a tool has the floor. */
  #respond(): void {
    const { hearing, host, script, setup, socket } = this.#o
    if (this.#answer || this.#waiting.length === 0 || hearing.isSpeaking || this.#tools.isBlocked) return
    const heard = this.#waiting.splice(0)
    let decided: Decision | null = null
    this.#answer = new Answer({
      host,
      heard,
      faults: script.nextAnswer(),
      voice: voiceOf(setup),
      transcribe: setup.outputAudioTranscription !== undefined,
      send: (frame) => socket.send(frame),
      close: (code, reason) => socket.close(code, reason),
      decide: () => {
        decided = decideAll(this.#brain, heard)
        return decided.say
      },
      onSpeaking: () => {
        if (decided) this.#brain = rememberWords(decided.brain, heard)
      },
      onGenerated: () => this.#callTools(decided?.calls ?? []),
      onDone: (answer) => this.#finish(answer),
    })
    this.#answer.start()
  }

  #callTools(calls: Decision['calls']): void {
    const { setup, socket } = this.#o
    if (calls.length === 0) return
    const pending = calls.map(({ name, args }) => {
      const declared = this.#brain.tools.find((tool) => tool.name === name)
      // Tools are asynchronous by default from 3.8 on.
      return this.#tools.add(name, args, declared?.nonBlocking ?? setup.model?.includes('3.8') ?? false)
    })
    socket.send(frames.toolCall(pending.map(({ id, name, args }) => ({ id, name, args }))))
    this.offerHandle()
  }

  #finish(answer: Answer): void {
    this.#answer = null
    this.#brain = remember(this.#brain, { speaker: 'ai', text: answer.spoken })
    if (!this.#tools.isBlocked) this.#completeTurn(answer)
    this.#respond()
  }

  #completeTurn(answer: Answer): void {
    const usage = this.#tokens.turn({ audioMs: answer.sentMs, heardMs: this.#o.hearing.heardMs })
    if (!answer.isWithoutEnd) this.#o.socket.send(frames.turnComplete(usage, answer.endReason))
    this.offerHandle()
  }

  /** `goesOn`: the caller does, so that the answer to come is the same one. */
  #interrupt(goesOn = false): void {
    const answer = this.#answer
    if (!answer) return
    this.#answer = null
    answer.stop()
    if (!answer.isSpeaking) {
      this.#waiting.unshift(...answer.heard)
      const isSame = goesOn ? !answer.isLeftOut : answer.faults.length === 0
      if (isSame) this.#o.script.takeBack(answer.faults)
      return
    }
    this.#o.socket.send(frames.interrupted())
    this.#brain = remember(this.#brain, { speaker: 'ai', text: answer.spoken })
    this.#completeTurn(answer)
  }
}

/** Results first, then words, then directions; a sound without words counts only when there is nothing else. */
function decideAll(brain: Brain, heard: readonly Heard[]): Decision {
  let all: Decision = { brain, say: null, calls: [] }
  for (const step of inOrder(heard)) {
    const next = decide(all.brain, step)
    const say = [all.say, next.say].filter((sentence) => sentence !== null).join(' ')
    all = { brain: next.brain, say: say === '' ? null : say, calls: [...all.calls, ...next.calls] }
  }
  return all
}

function inOrder(heard: readonly Heard[]): Heard[] {
  const direction = heard.findLast((one) => one.kind === 'direction')
  // Whoever is told what to say says that and nothing else.
  if (direction && sayExactly(direction.text) !== null) return [direction]
  const results = heard.flatMap((one) => (one.kind === 'results' ? one.results : []))
  const words = heard.flatMap((one) => (one.kind === 'words' ? [one.text] : []))
  const steps: Heard[] = []
  if (results.length > 0) steps.push({ kind: 'results', results })
  if (words.length > 0) steps.push({ kind: 'words', text: words.join(' ') })
  // Being told to answer what is answered anyway adds nothing.
  else if (direction && results.length === 0) steps.push(direction)
  return steps.length > 0 ? steps : [{ kind: 'noise' }]
}

function rememberWords(brain: Brain, heard: readonly Heard[]): Brain {
  return heard.reduce(
    (state, one) => (one.kind === 'words' ? remember(state, { speaker: 'caller', text: one.text }) : state),
    brain,
  )
}

/** A few words each, with the space before them, as Gemini sends them. */
function deltasOf(text: string): string[] {
  const words = text.split(/\s+/)
  return Array.from(
    { length: Math.ceil(words.length / 4) },
    (_, i) => ` ${words.slice(4 * i, 4 * i + 4).join(' ')}`,
  )
}
