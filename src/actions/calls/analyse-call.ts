import type { Logger } from 'pino'
import { faultFields } from '../fault-fields.ts'
import type { BusinessStores, CallAnalyst, Database } from '../ports.ts'
import { analyseByRules, attentionTexts } from '#domain/analyse-by-rules.ts'
import type { CallAnalysis, ModelAnalysis } from '#domain/call-analysis.ts'
import type { CallDetail } from '#domain/call.ts'
import type { Event } from '#domain/event.ts'

export interface AnalyseCallDeps {
  database: Database
  /** Null: rules alone. */
  analyst: CallAnalyst | null
  log: Logger
}

/** More than this of a conversation is not sent; its beginning and its end are. */
const mostCharacters = 60_000

/**
 * Tells what a call was about, once for each time that it ended. By rules at once, so that there is always something;
 * then by the analyst where there is one and the caller said something. Rejects when the analyst is to be asked again.
 */
export async function analyseCall(
  deps: AnalyseCallDeps,
  input: { event: Event; is_last_attempt: boolean; signal: AbortSignal },
): Promise<void> {
  const { event, is_last_attempt, signal } = input
  const { business_id, subject_id: call_id } = event
  if (call_id === null) return
  const read = await deps.database.forBusiness(business_id, (stores) => readCall(stores, call_id, event.id))
  if (read === null) return
  const { call, business } = read
  const byRules = { ...analyseByRules(call, business.language), source: 'rules' as const }
  const save = (analysis: Analysis, questions: string[]) =>
    deps.database.forBusiness(business_id, (stores) => keep(stores, { call, event, analysis, questions }))
  const hasSpoken = call.turns.some(({ speaker }) => speaker === 'caller')
  if (deps.analyst === null || !hasSpoken) return save(byRules, [])
  const conversation = conversationOf(call)
  try {
    const told = await deps.analyst.analyse({ ...business, conversation }, signal)
    await save(merged(byRules, told), told.unanswered_questions)
  } catch (error) {
    deps.log.warn({ call_id, ...faultFields(error) }, 'call not analysed by the model')
    if (is_last_attempt) return save(byRules, [])
    await deps.database.forBusiness(business_id, ({ analyses }) =>
      analyses.put(call_id, { ...byRules, event_id: null }),
    )
    throw error
  }
}

type Analysis = Omit<CallAnalysis, 'corrected' | 'analysed_at'>

/** Null: no such call, a refused one, or this end of it was analysed before. */
async function readCall(stores: BusinessStores, call_id: string, event_id: string) {
  const call = await stores.calls.get(call_id)
  const business = await stores.business.get()
  if (call === null || business === null || call.end_reason === 'limit_reached') return null
  if ((await stores.analyses.get(call_id))?.event_id === event_id) return null
  return { call, business: { business_name: business.name, language: business.language } }
}

/** What tools have done is certain: the model's word on the outcome counts only where they did nothing. */
function merged(byRules: Analysis, told: ModelAnalysis): Analysis {
  const isCertain = !['answered', 'unresolved', 'no_conversation'].includes(byRules.outcome)
  return {
    summary: told.summary.trim() === '' ? byRules.summary : told.summary.trim(),
    outcome: isCertain ? byRules.outcome : undone(told.outcome, byRules),
    sentiment: told.sentiment,
    ...attentionOf(told, byRules),
    facts: told.facts.filter((fact) => fact.trim() !== ''),
    source: 'gemini',
  }
}

function attentionOf(
  { needs_attention, attention_reason }: ModelAnalysis,
  byRules: Analysis,
): Pick<Analysis, 'attention' | 'attention_reason'> {
  if (!needs_attention) return { attention: byRules.attention, attention_reason: byRules.attention_reason }
  if (attention_reason.trim() !== '') return { attention: attention_reason, attention_reason: null }
  return { attention: attentionTexts.to_look_at, attention_reason: 'to_look_at' }
}

/** It may say whether a question was answered, not that something was done. */
function undone(outcome: CallAnalysis['outcome'], byRules: Analysis): CallAnalysis['outcome'] {
  return outcome === 'answered' || outcome === 'unresolved' ? outcome : byRules.outcome
}

async function keep(
  stores: BusinessStores,
  {
    call,
    event,
    analysis,
    questions,
  }: { call: CallDetail; event: Event; analysis: Analysis; questions: string[] },
): Promise<void> {
  const isFirst = ((await stores.analyses.get(call.id))?.event_id ?? null) === null
  await stores.analyses.put(call.id, { ...analysis, event_id: event.id })
  await stores.events.add({ type: 'call.analysed', subject_id: call.id, data: { ...analysis } })
  if (!isFirst) return
  // What the receptionist could not answer it has noted itself.
  if (call.tool_calls.some(({ result }) => hasGap(result))) return
  for (const question of questions.filter((each) => each.trim() !== '')) {
    const { gap, is_new } = await stores.gaps.open({ question: question.trim(), call_id: call.id })
    const data = { question: gap.question, call_id: call.id }
    if (is_new) await stores.events.add({ type: 'gap.opened', subject_id: gap.id, data })
  }
}

function hasGap(result: Record<string, unknown>): boolean {
  const { data } = result as { data?: { gap_id?: unknown } }
  return data?.gap_id !== undefined
}

function conversationOf({ turns, tool_calls }: CallDetail): string {
  const lines = [
    ...turns.map(({ speaker, text, heard_text, started_at }) => ({
      at: started_at,
      line: `${speaker === 'caller' ? 'CALLER' : 'RECEPTIONIST'}: ${heard_text ?? text}`,
    })),
    ...tool_calls.map(({ tool_name, status, started_at }) => ({
      at: started_at,
      line: `(tool ${tool_name}: ${status})`,
    })),
  ]
  const text = lines
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ line }) => line)
    .join('\n')
  if (text.length <= mostCharacters) return text
  return `${text.slice(0, mostCharacters / 2)}\n…\n${text.slice(-mostCharacters / 2)}`
}
