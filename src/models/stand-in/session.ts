import { randomUUID } from 'node:crypto'
import { audioOf, readAudioFrame, type InputAudio } from './audio-input.ts'
import { createBrain } from './brain/brain.ts'
import { Conversation } from './conversation.ts'
import type { FaultScript } from './fault-script.ts'
import type { ConnectionFault, Fault } from './faults.ts'
import { Hearing } from './hearing.ts'
import type { SessionHost, SessionSocket } from './host.ts'
import type { Resumption } from './resumption.ts'
import { standInVoice } from './stand-in-voice.ts'
import { frames, textOf, voiceOf, type ClientMessage, type Setup } from './wire-messages.ts'

/** One socket of the Live API: setup first, then whatever comes. */
export class Session {
  readonly id = randomUUID()
  readonly #host: SessionHost
  readonly #socket: SessionSocket
  readonly #timers = new Set<() => void>()
  #setup: Setup | null = null
  #script: FaultScript | null = null
  #hearing: Hearing | null = null
  #conversation: Conversation | null = null

  constructor(host: SessionHost, socket: SessionSocket) {
    this.#host = host
    this.#socket = socket
  }

  describe(): { session_id: string; model: string; voice: string; instructions: string; is_open: boolean } {
    return {
      session_id: this.id,
      model: this.#setup?.model ?? '',
      voice: this.#setup ? voiceOf(this.#setup) : '',
      instructions: textOf(this.#setup?.systemInstruction),
      is_open: this.#conversation !== null,
    }
  }

  receive(frame: Buffer): void {
    const audio = this.#hearing ? readAudioFrame(frame) : null
    if (audio) return this.#hear(audio)
    const message = parse(frame)
    if (!message) return this.#socket.close(1007, 'Invalid JSON payload received.')
    this.#host.onMessage(this.id, message)
    if (this.#conversation) return this.#handle(message, this.#conversation)
    if (this.#setup) return
    if (message.setup) return this.#begin(message.setup)
    this.#socket.close(1007, 'The first message must contain setup.')
  }

  /** Faults for a session that is under way; those of its setup come too late. */
  suffer(faults: Fault[]): void {
    this.#script?.add(faults)
    for (const fault of this.#script?.connection() ?? []) this.#schedule(fault, 0)
  }

  /** The socket is gone. */
  end(): void {
    for (const callOff of this.#timers) callOff()
    this.#conversation?.end()
  }

  #begin(setup: Setup): void {
    this.#setup = setup
    this.#script = this.#host.faultsFor(setup.model ?? '')
    const refusal = refusalOf(setup, this.#host.resumption)
    if (refusal) return this.#socket.close(refusal.code, refusal.reason)
    const faults = this.#script.connection()
    if (faults.some((fault) => fault.kind === 'no_setup')) return
    const close = faults.find((fault) => fault.kind === 'close_before_setup')
    if (close) return this.#socket.close(close.code, close.reason)
    const delayMs = faults.find((fault) => fault.kind === 'slow_setup')?.delay_ms ?? 0
    for (const fault of faults) this.#schedule(fault, delayMs)
    if (delayMs > 0) this.#after(delayMs, () => this.#open(setup))
    else this.#open(setup)
  }

  #open(setup: Setup): void {
    const detection = setup.realtimeInputConfig?.automaticActivityDetection
    const handle = setup.sessionResumption?.handle
    const fresh = () =>
      createBrain({
        instructions: textOf(setup.systemInstruction),
        tools: setup.tools,
        today: this.#host.today(),
      })
    this.#hearing = new Hearing({
      silenceMs: detection?.silenceDurationMs ?? 500,
      isManual: detection?.disabled === true,
    })
    this.#conversation = new Conversation({
      host: this.#host,
      socket: this.#socket,
      setup,
      script: this.#script ?? this.#host.faultsFor(''),
      hearing: this.#hearing,
      brain: (handle ? this.#host.resumption.find(handle) : null) ?? fresh(),
    })
    this.#socket.send(frames.setupComplete(this.id))
    this.#conversation.offerHandle()
  }

  #schedule(fault: ConnectionFault, delayMs: number): void {
    if (fault.kind === 'garbage')
      this.#after(delayMs, () => this.#socket.send(Buffer.from('{"serverContent":')))
    if (fault.kind === 'lifetime') {
      this.#after(delayMs + fault.after_ms, () => this.#socket.close(fault.code, fault.reason))
    }
    if (fault.kind !== 'go_away') return
    this.#after(delayMs + fault.after_ms, () => {
      this.#socket.send(frames.goAway(fault.time_left_ms))
      this.#after(fault.time_left_ms, () =>
        this.#socket.close(fault.code, 'The connection has come to its end.'),
      )
    })
  }

  #after(delayMs: number, work: () => void): void {
    const callOff = this.#host.time.after(delayMs, () => {
      this.#timers.delete(callOff)
      work()
    })
    this.#timers.add(callOff)
  }

  #hear({ pcm, sampleRate }: InputAudio): void {
    this.#host.onAudio(this.id, pcm, sampleRate)
    const change = this.#hearing?.accept(pcm, sampleRate)
    if (change === 'started') this.#conversation?.callerStarted()
    if (change === 'stopped') this.#conversation?.callerStopped()
  }

  #handle(message: ClientMessage, conversation: Conversation): void {
    const input = message.realtimeInput
    for (const audio of audioOf(message)) this.#hear(audio)
    if (input?.activityStart) {
      this.#hearing?.force(true)
      conversation.callerStarted()
    }
    if (input?.activityEnd) conversation.callerStopped()
    if (typeof input?.text === 'string') conversation.callerTyped(input.text)
    if (message.clientContent) conversation.content(message.clientContent)
    if (message.toolResponse) conversation.toolAnswered(message.toolResponse.functionResponses ?? [])
    if (message.contextUpdate) conversation.changeContext(message.contextUpdate)
  }
}

function parse(frame: Buffer): ClientMessage | null {
  try {
    const message: unknown = JSON.parse(frame.toString('utf8'))
    return typeof message === 'object' && message !== null ? message : null
  } catch {
    return null
  }
}

/** What Gemini says no to. */
function refusalOf(setup: Setup, resumption: Resumption): { code: number; reason: string } | null {
  const handle = setup.sessionResumption?.handle
  if (handle && !resumption.find(handle))
    return { code: 1008, reason: 'BidiGenerateContent session not found' }
  if (!setup.model) return { code: 1007, reason: 'setup.model is required.' }
  if (!standInVoice(voiceOf(setup)))
    return { code: 1007, reason: `Voice ${voiceOf(setup)} is not supported.` }
  return null
}
