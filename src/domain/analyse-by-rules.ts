import type { AttentionReason, CallAnalysis, CallOutcome, Sentiment } from './call-analysis.ts'
import { callSummaryWords, type CallSummaryWords } from './call-summary-words.ts'
import type { CallDetail, ToolCall } from './call.ts'

type Told = Pick<
  CallAnalysis,
  'summary' | 'outcome' | 'sentiment' | 'attention' | 'attention_reason' | 'facts'
>

/** What can be told of a call without understanding it: from its tools, how it ended, and a few plain words. */
export function analyseByRules(call: CallDetail, language = 'en'): Told {
  const outcome = outcomeOf(call)
  const sentiment = sentimentOf(call)
  const attention_reason = attentionOf(call, sentiment)
  return {
    summary: summaryOf(call, outcome, callSummaryWords(language)),
    outcome,
    sentiment,
    attention: attention_reason === null ? null : attentionTexts[attention_reason],
    attention_reason,
    facts: [],
  }
}

const outcomeOfTool: Record<string, CallOutcome> = {
  book_appointment: 'booked',
  reschedule_appointment: 'rescheduled',
  cancel_appointment: 'cancelled',
  transfer_to_person: 'transferred',
  schedule_callback: 'callback',
  take_message: 'message_taken',
}
const inOrder: CallOutcome[] = [
  'booked',
  'rescheduled',
  'cancelled',
  'transferred',
  'callback',
  'message_taken',
]
/** They answer nobody. */
const silentTools = new Set(['end_call', 'switch_role', 'check_availability', 'transfer_to_person'])

function outcomeOf(call: CallDetail): CallOutcome {
  const done = call.tool_calls.filter(({ status }) => status === 'ok')
  const outcomes = new Set(done.map(({ tool_name }) => outcomeOfTool[tool_name]))
  if (call.end_reason !== 'transferred') outcomes.delete('transferred')
  const first = inOrder.find((outcome) => outcomes.has(outcome))
  if (first !== undefined) return first
  if (done.some(({ tool_name }) => !silentTools.has(tool_name))) return 'answered'
  if (!call.turns.some(({ speaker }) => speaker === 'caller')) return 'no_conversation'
  return call.end_reason === 'goodbye' ? 'answered' : 'unresolved'
}

const pleased =
  /\b(thank(s| you)|great|perfect|wonderful|lovely|excellent|gracias|perfecto|danke|super|merci)\b/gi
const displeased =
  /\b(angry|upset|terrible|awful|ridiculous|unacceptable|complain\w*|complaint|annoy\w*|useless|worst|frustrat\w*|disappoint\w*|rude|wrong bill|furious|horrible|inaceptable|queja|beschwer\w*|unverschämt)\b/gi

/** The caller's own words; displeasure weighs more, because thanks are given out of habit. */
function sentimentOf({ turns }: CallDetail): Sentiment {
  const words = turns.flatMap(({ speaker, text }) => (speaker === 'caller' ? [text] : [])).join('\n')
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  const balance = count(pleased) - 2 * count(displeased)
  if (balance < 0) return 'negative'
  return balance > 0 ? 'positive' : 'neutral'
}

export const attentionTexts: Record<AttentionReason, string> = {
  model_failed: 'The call broke off: the voice model failed.',
  line_failed: 'The call broke off: the line failed.',
  lost: 'The call broke off: the process that carried it was lost.',
  displeased: 'The caller seemed displeased.',
  to_look_at: 'To be looked at.',
}

function attentionOf({ turns, end_reason }: CallDetail, sentiment: Sentiment): AttentionReason | null {
  const hasSpoken = turns.some(({ speaker }) => speaker === 'caller')
  const isBroken = end_reason === 'model_failed' || end_reason === 'line_failed' || end_reason === 'lost'
  if (hasSpoken && isBroken) return end_reason
  return sentiment === 'negative' ? 'displeased' : null
}

/** What came of it first: in a list the rest is cut off, and who called is told beside it. */
function summaryOf(call: CallDetail, outcome: CallOutcome, words: CallSummaryWords): string {
  const who = call.customer_name ?? call.caller_number ?? words.withheld
  const ending = (call.end_reason === null ? undefined : words.endings[call.end_reason]) ?? words.broke_off
  const frame = words.frame(who, Math.round((call.duration_seconds ?? 0) / 60), ending)
  if (outcome === 'no_conversation') return `${words.nothing_said} ${frame}`
  const done = call.tool_calls.flatMap((tool) =>
    tool.status === 'ok' ? (sentenceOf(tool, words) ?? []) : [],
  )
  if (done.length > 0) return [...new Set(done), frame].join(' ').slice(0, 2_000)
  const asked = call.turns.find(({ speaker, text }) => speaker === 'caller' && text.trim().length > 3)?.text
  return asked === undefined ? frame : `${words.first_words(shortened(asked))} ${frame}`
}

function sentenceOf({ tool_name, args, result }: ToolCall, words: CallSummaryWords): string | null {
  const deed = words.deeds[tool_name]
  if (deed !== undefined) return `${deed}${detailOf(result, words)}.`
  if (tool_name === 'take_message') return words.message(shortened(args['message']))
  if (tool_name === 'schedule_callback') return words.callback
  if (tool_name === 'answer_question') return words.question(shortened(args['question']))
  return null
}

function shortened(text: unknown): string {
  if (typeof text !== 'string') return ''
  const words = text.trim()
  return words.length <= 300 ? words : `${words.slice(0, 299).trimEnd()}…`
}

/** `: Cleaning with Ann, Tuesday at 3 PM`, as far as the tool's answer names them. */
function detailOf(result: ToolCall['result'], words: CallSummaryWords): string {
  const data = (result['data'] ?? {}) as Record<string, unknown>
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : null)
  const detail = words.appointment(text('service'), text('staff_name'), text('words'))
  return detail === '' ? '' : `: ${detail.slice(0, 300)}`
}
