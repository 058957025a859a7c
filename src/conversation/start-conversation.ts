import type { Logger } from 'pino'
import type { Brief, OpenCallRequest, OpenCallResponse } from '#domain/brief.ts'
import type { EndReason } from '#domain/call.ts'
import { entryRole } from '#domain/role-choice.ts'
import { speechKey } from '#domain/speech-key.ts'
import { announce } from './announce.ts'
import { DeskRefusedError } from './call-desk.ts'
import { CallSession } from './call-session.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { createJournal, withDeadline, type Journal } from './journal.ts'
import { createLegRelay, type LegRelay } from './leg-relay.ts'
import { encodeForLine, withoutLeadingSilence } from './line-audio.ts'
import type { CallLeg } from './line.ts'
import { personaOf, type Persona } from './persona.ts'
import { startRecording, type Recording } from './recording.ts'
import { notReachedSentence, refusedSentence, unavailableSentence, unroutedSentence } from './sentences.ts'

/** For a greeting that stands rendered at the API; after that it is spoken live. */
const greetingMs = 300
const speechRate = 24_000

export interface CallOutcome {
  call_id: string
  /** Null: the number is nobody's, or the API was away and the number unknown. */
  business_id: string | null
  reason: EndReason
  detail: string
  duration_ms: number
}

/** A call that is being taken. */
export interface RunningCall {
  readonly call_id: string
  readonly outcome: Promise<CallOutcome>
  /** Ends it with a polite sentence, because the process stops. */
  shutDown(): void
  /** Ends it at once. */
  abort(): void
}

interface Opening {
  deps: ConversationDeps
  leg: CallLeg
  relay: LegRelay
  log: Logger
  request: OpenCallRequest
  started_at: number
  control: { session: CallSession | null; stopped: 'shutdown' | 'abort' | null }
  aborted: Promise<void>
}

/**
 * Takes one call from its first ring to its end. The outcome never rejects: whatever happens, the caller hears
 * something, the line is hung up, and the journal says why.
 */
export function startConversation(deps: ConversationDeps, leg: CallLeg): RunningCall {
  const call_id = deps.newId()
  const started_at = deps.clock.now()
  const { line, dialed_number, caller_number, external_id, ticket } = leg.incoming
  const request: OpenCallRequest = {
    call_id,
    line,
    dialed_number: dialed_number.slice(0, 200),
    caller_number: caller_number?.slice(0, 200) ?? null,
    external_id: external_id.slice(0, 200),
    ticket,
    started_at: new Date(started_at).toISOString(),
  }
  const log = deps.log.child({ call_id })
  const control: Opening['control'] = { session: null, stopped: null }
  const { promise: aborted, resolve: stop } = Promise.withResolvers<void>()
  const opening: Opening = {
    deps,
    leg,
    relay: createLegRelay(leg),
    log,
    request,
    started_at,
    control,
    aborted,
  }
  return {
    call_id,
    outcome: take(opening),
    shutDown() {
      control.stopped ??= 'shutdown'
      control.session?.dispatch({ type: 'shutdown' })
    },
    abort() {
      control.stopped = 'abort'
      control.session?.abort()
      stop()
    },
  }
}

async function take(opening: Opening): Promise<CallOutcome> {
  const { deps, leg, request, started_at, log } = opening
  let end: { reason: EndReason; detail: string; business_id: string | null }
  try {
    end = await answer(opening)
  } catch (error) {
    log.error({ err: error }, 'call could not be taken')
    end = { reason: 'model_failed', detail: 'fault', business_id: null }
  }
  leg.hangUp(end.reason)
  const duration_ms = Math.round(deps.clock.now() - started_at)
  log.info({ reason: end.reason, detail: end.detail, duration_ms }, 'call ended')
  return { call_id: request.call_id, duration_ms, ...end }
}

type End = { reason: EndReason; detail: string; business_id: string | null }

async function answer(opening: Opening): Promise<End> {
  const { deps, request, log } = opening
  const { dialed_number } = request
  const opened = await open(opening)
  if (opened === null) {
    const known = deps.known.get(dialed_number)
    // Kept at another time, at which another role may have answered.
    const brief = known && { ...known, role: entryRole(known, new Date(opening.started_at)) }
    log.warn({ known: brief !== null }, 'the API is away')
    return brief === null
      ? tell(opening, null, unavailableSentence, 'line_failed')
      : converse(opening, brief, null)
  }
  if (opened.outcome === 'routed') {
    deps.known.put(dialed_number, opened.brief)
    return converse(opening, opened.brief, opened.call_token)
  }
  if (opened.outcome === 'refused') {
    return tell(opening, opened.call_token, refusedSentence(opened.business_name), 'limit_reached')
  }
  deps.known.forget(dialed_number)
  return tell(opening, opened.call_token, unroutedSentence, 'unrouted')
}

/** Null: the API is away, slow, or does not want to say. */
async function open({ deps, request, log }: Opening): Promise<OpenCallResponse | null> {
  try {
    return await withDeadline(deps.clock, deps.timings.open, deps.desk.open(request))
  } catch (error) {
    if (error instanceof DeskRefusedError) log.error({ err: error }, 'the API refused to open a call')
    else log.warn({ err: error }, 'the API did not open a call')
    return null
  }
}

function journalFor({ deps, request, log }: Opening, call_token: string | null): Journal {
  const { desk, spool, clock } = deps
  return createJournal({ request, call_token, desk, spool, clock, log })
}

/** A call without a conversation: one sentence, and the end. */
async function tell(
  opening: Opening,
  call_token: string | null,
  sentence: string,
  reason: EndReason,
): Promise<End> {
  const { deps, leg, relay, log, aborted } = opening
  const journal = journalFor(opening, call_token)
  await untilAnswered(opening)
  const heard = await announce({ deps, leg, relay, log, aborted }, sentence)
  if (heard.answered) journal.write({ type: 'answered', source: 'local', model_kind: null })
  const end = heard.hungUp === null ? reason : heard.hungUp
  // What kept the call from being taken says more than that the caller then left.
  journal.write({ type: 'ended', reason, detail: end === reason ? '' : `the caller left: ${end}` })
  leg.notify?.({ type: 'ended', reason })
  leg.hangUp(reason)
  await journal.close()
  return { reason, detail: '', business_id: null }
}

async function converse(opening: Opening, brief: Brief, call_token: string | null): Promise<End> {
  const { deps, leg, relay, log, request, started_at, control } = opening
  const journal = journalFor(opening, call_token)
  const business_id = brief.business.id
  const { line, caller_number: callerNumber } = leg.incoming
  const persona = personaOf(brief, brief.role?.id ?? null, { now: new Date(started_at), line, callerNumber })
  if (leg.incoming.returned_from !== undefined)
    persona.greeting = notReachedSentence(leg.incoming.returned_from)
  const greeting_cached = await fetchGreeting(opening, brief, persona, journal)
  const session = new CallSession({
    record: () => record(opening),
    deps,
    leg,
    log,
    request,
    brief,
    persona,
    journal,
    greeting_cached,
    started_at,
  })
  control.session = session
  if (leg.answered !== undefined) session.dispatch({ type: 'ringing' })
  await untilAnswered(opening)
  session.audio.record(brief.business.recording_enabled ? record(opening) : null)
  const { ai_name } = persona
  log.info(
    { business_id, known: call_token === null, pii: { caller_number: request.caller_number } },
    'call taken',
  )
  leg.notify?.({
    type: 'started',
    call_id: request.call_id,
    business_name: brief.business.name,
    ai_name,
    model_kind: deps.models[0]?.kind ?? 'none',
  })
  if (relay.hungUp === null) session.dispatch({ type: 'started' })
  relay.to(session.listener)
  if (control.stopped !== null) session.dispatch({ type: 'shutdown' })
  const end = await session.ended
  leg.hangUp(end.reason)
  const recorded = session.audio.close()
  if (recorded !== null) await keepRecording(opening, recorded, journal)
  await journal.close()
  return { ...end, business_id }
}

/** All is ready, and nothing is said while it still rings. Resolves also when there is nobody left to answer. */
async function untilAnswered({ leg, relay, aborted, control }: Opening): Promise<void> {
  if (leg.answered === undefined || control.stopped !== null) return
  await Promise.race([leg.answered, relay.gone, aborted])
}

/** True when the greeting can be played at once, in this role's voice and these very words. */
async function fetchGreeting(
  { deps, leg, log }: Opening,
  brief: Brief,
  { voice, greeting }: Persona,
  journal: Journal,
): Promise<boolean> {
  const key = speechKey(voice, greeting, deps.models[0]?.kind)
  if (deps.shelf.get(leg.output, key) !== null) return true
  if (!brief.speech_keys.includes(key)) return false
  try {
    const fetched = journal.handle().then((handle) => deps.desk.speech(handle, key))
    const bytes = await withDeadline(deps.clock, greetingMs, fetched)
    if (bytes === null || bytes.length < 2) return false
    const pcm = new Int16Array(bytes.slice(0, bytes.length & ~1).buffer)
    deps.shelf.put(leg.output, key, withoutLeadingSilence(encodeForLine(pcm, speechRate, leg.output)))
    return true
  } catch (error) {
    log.warn({ err: error }, 'the greeting could not be fetched and is spoken live')
    return false
  }
}

/** The call's request goes to the spool first, so that a recording is delivered even if this process dies. */
function record({ deps, leg, request, log }: Opening): Recording {
  deps.spool
    .append(request, [])
    .catch((error: unknown) => log.error({ err: error }, 'the spool cannot be written'))
  return startRecording({
    path: deps.spool.recordingPath(request.call_id),
    callerRate: leg.inputSampleRate,
    output: leg.output,
    clock: deps.clock,
  })
}

/** To the API; if it is away the file stays, and the spool delivers it with the journal. */
async function keepRecording(
  { deps, log, request }: Opening,
  recording: Recording,
  journal: Journal,
): Promise<void> {
  try {
    if (!(await recording.finish())) return log.error('the recording could not be written')
    await deps.spool.deliverRecording(deps.desk, await journal.handle())
  } catch (error) {
    log.warn({ err: error }, 'the recording waits in the spool')
    await deps.spool.append(request, [])
  }
}
