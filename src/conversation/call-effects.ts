import type { Usage } from '#domain/call.ts'
import type { ToolResult } from '#domain/tools/tool.ts'
import { estimateCost } from '#domain/cost.ts'
import type { CallSession } from './call-session.ts'
import type { Effect } from './conversation-event.ts'
import { personaOf, type Persona } from './persona.ts'
import { withDeadline } from './journal.ts'
import { runTool } from './run-tool.ts'
import { speechKey } from '#domain/speech-key.ts'

/** Carries out what the reducer decided. What takes time comes back as an event. */
export function performEffect(session: CallSession, effect: Effect): void {
  const { audio, link, journal, leg } = session
  switch (effect.type) {
    case 'connect':
      return connect(session, effect)
    case 'close-connection':
      return link.close(effect.connection)
    case 'play':
      if (session.pcm !== null) audio.speaker.play(effect.turn_id, session.pcm)
      return
    case 'end-turn':
      return audio.speaker.endTurn(effect.turn_id)
    case 'clear':
      return audio.speaker.clear()
    case 'say':
      return say(session, effect)
    case 'request-turn':
      return link.get(effect.connection)?.requestTurn(effect.instruction)
    case 'send-text':
      return link.get(effect.connection)?.sendText(effect.text)
    case 'add-history':
      return link.get(effect.connection)?.addHistory(effect.turns)
    case 'run-tool':
      return void useTool(session, effect)
    case 'cancel-tool':
      return session.tools.get(effect.id)?.abort()
    case 'send-tool-result':
      return link.get(effect.connection)?.sendToolResult(effect.id, effect.name, { ...effect.result })
    case 'usage':
      return journal.write({ type: 'usage', usage: usageOf(session, effect) })
    case 'journal':
      return journal.write(effect.entry)
    case 'notify':
      return leg.notify?.(effect.notice)
    case 'role-changed':
      return changeRole(session, effect)
    case 'begin-message':
      return beginMessage(session)
    case 'save-message':
      return void saveMessage(session, effect.caller_spoke)
    case 'transfer':
      return void transfer(session, effect.number, effect.target_name)
    case 'press-keys':
      return leg.pressKeys?.(effect.digits)
    case 'log':
      return session.log[effect.level](effect.fields, effect.message)
    case 'end':
      return session.finish({ reason: effect.reason, detail: effect.detail })
  }
}

function connect(session: CallSession, effect: Extract<Effect, { type: 'connect' }>): void {
  const { deps, brief, leg } = session
  const model = deps.models[effect.model]
  if (model === undefined) throw new RangeError('There is no such model.')
  const reason = session.state.switching?.reason ?? ''
  const handedOver =
    effect.purpose === 'switch_role' ? { from: session.persona.ai_name, reason } : session.handedOver
  const persona = personaFor(session, effect.role_id, handedOver)
  session.link.open(effect.connection, model, {
    instructions: persona.instructions,
    voice: persona.voice,
    language: brief.business.language,
    tools: persona.tools,
    history: effect.history,
    resumptionHandle: effect.handle,
    inputSampleRate: leg.inputSampleRate,
    deadlineMs: effect.deadline_ms,
  })
}

function changeRole(
  session: CallSession,
  { role_id, reason }: Extract<Effect, { type: 'role-changed' }>,
): void {
  session.handedOver = { from: session.persona.ai_name, reason }
  session.persona = personaFor(session, role_id, session.handedOver)
}

function personaFor(
  { brief, deps, leg }: CallSession,
  role_id: string | null,
  handedOver: CallSession['handedOver'],
): Persona {
  const { line, caller_number: callerNumber } = leg.incoming
  return personaOf(brief, role_id, { now: new Date(deps.clock.now()), line, callerNumber, handedOver })
}

/** The sentence in the role's own voice where it stands rendered, else in the local voice. */
function say(session: CallSession, { turn_id, text }: Extract<Effect, { type: 'say' }>): void {
  const { deps, leg, persona } = session
  const kept =
    deps.shelf.get(leg.output, speechKey(persona.voice, text, deps.models[0]?.kind)) ??
    deps.speech.ready(leg.output, persona.voice, text)
  if (kept !== null) {
    session.audio.speaker.playFrames(turn_id, kept)
    return session.audio.speaker.endTurn(turn_id)
  }
  void speakLocally(session, turn_id, text)
}

async function speakLocally(session: CallSession, turn_id: string, text: string): Promise<void> {
  const { deps, leg, persona } = session
  try {
    const audio = await deps.speech.speak(leg.output, persona.voice, text)
    // An interruption may have come first.
    if (!session.state.ai.some((turn) => turn.id === turn_id)) return
    session.audio.speaker.playFrames(turn_id, audio)
    session.audio.speaker.endTurn(turn_id)
  } catch (error) {
    session.log.error({ err: error }, 'the local voice failed')
    session.dispatch({ type: 'turn-played', turn_id })
  }
}

async function useTool(session: CallSession, effect: Extract<Effect, { type: 'run-tool' }>): Promise<void> {
  const { deps, journal, log, persona } = session
  const { id, key, name, args } = effect
  if (!persona.tools.some((tool) => tool.name === name)) {
    return session.dispatch({ type: 'tool-finished', id, key, result: notAllowed })
  }
  const abort = new AbortController()
  session.tools.set(id, abort)
  const result = await runTool(
    { desk: deps.desk, clock: deps.clock, log, handle: () => journal.handle() },
    { tool_call_id: key, name, args },
    { deadlineMs: deps.timings.tool, signal: abort.signal },
  )
  if (session.tools.get(id) === abort) session.tools.delete(id)
  session.dispatch({ type: 'tool-finished', id, key, result })
}

/** A model that makes up a tool, or remembers one that its role does not have. */
const notAllowed: ToolResult = {
  status: 'not_allowed',
  retryable: false,
  say: 'I am sorry, that is not something I can do here. I can help you with something else.',
}

function beginMessage(session: CallSession): void {
  session.message = { started_at: session.deps.clock.now() }
  session.audio.beep('beep')
  if (!session.audio.isRecording) session.audio.record(session.record())
}

/** Passed on as a message of the business, so that somebody calls back; the sound is in the call's recording. */
async function saveMessage(session: CallSession, caller_spoke: boolean): Promise<void> {
  if (!caller_spoke || session.message === null) return
  const { deps, journal, log, state } = session
  const seconds = Math.round((deps.clock.now() - session.message.started_at) / 1_000)
  const typed = state.history.findLast((turn) => turn.speaker === 'caller')?.text
  const message =
    `The assistant could not be had, so the caller left a spoken message of about ${seconds} seconds; ` +
    `it is in the recording of this call.${typed === undefined ? '' : ` Last words understood: "${typed}".`}`
  const result = await runTool(
    { desk: deps.desk, clock: deps.clock, log, handle: () => journal.handle() },
    { tool_call_id: 'last-resort', name: 'take_message', args: { message, urgency: 'normal' } },
    { deadlineMs: deps.timings.tool, signal: AbortSignal.timeout(deps.timings.tool) },
  )
  log.info({ status: result.status }, 'message taken without the model')
}

async function transfer(session: CallSession, to: string | null, target_name: string | null): Promise<void> {
  const { deps, leg, brief, log } = session
  const number = to ?? brief.business.fallback_number
  let transferred = false
  try {
    const putThrough = number === null ? undefined : leg.transfer?.(number, { target_name })
    if (putThrough !== undefined) {
      transferred = await withDeadline(deps.clock, deps.timings.transfer, putThrough)
    }
  } catch (error) {
    log.error({ err: error }, 'the caller could not be put through')
  }
  session.dispatch({ type: 'transfer-finished', transferred })
}

function usageOf({ deps }: CallSession, { model, usage: used }: Extract<Effect, { type: 'usage' }>): Usage {
  const { kind = '', name = '' } = deps.models[model] ?? {}
  const tokens = {
    input_tokens: used.inputTokens,
    output_tokens: used.outputTokens,
    audio_input_tokens: used.audioInputTokens,
    audio_output_tokens: used.audioOutputTokens,
  }
  const on = new Date(deps.clock.now()).toISOString()
  const cost_micro_usd = estimateCost(kind === 'stand-in' ? kind : name, tokens, on)
  return { ...tokens, total_tokens: used.totalTokens, cost_micro_usd }
}
