import { MediaModality } from '@google/genai'
import type { LiveServerContent, LiveServerMessage, UsageMetadata } from '@google/genai'
import type { ModelEvent, ModelUsage } from '../realtime-model.ts'

/** What the words of the vendor do not hold: how audio becomes samples, and a name for a tool call without one. */
export interface MapperContext {
  decodeAudio(base64: string, mimeType: string | undefined): Int16Array
  newToolCallId(): string
}

/**
 * One message of Gemini as events of ours; the only place that knows its words. A message may hold several things:
 * words and sound come first, then what ends them, so that an interruption also covers the sound it came with.
 * Unknown keys, thoughts and malformed parts yield nothing.
 */
export function mapServerMessage(message: LiveServerMessage, context: MapperContext): ModelEvent[] {
  const events: ModelEvent[] = []
  const usage = message.usageMetadata ? mapUsage(message.usageMetadata) : null
  if (message.serverContent) mapContent(message.serverContent, usage, context, events)
  if (usage !== null && message.serverContent?.turnComplete !== true) events.push({ type: 'usage', usage })
  for (const call of message.toolCall?.functionCalls ?? []) {
    if (!call.name) continue
    const id = call.id ?? context.newToolCallId()
    events.push({ type: 'tool-call', id, name: call.name, args: call.args ?? {} })
  }
  const cancelled = message.toolCallCancellation?.ids
  if (cancelled && cancelled.length > 0) events.push({ type: 'tool-call-cancelled', ids: cancelled })
  if (message.sessionResumptionUpdate) {
    const { newHandle, resumable } = message.sessionResumptionUpdate
    events.push({ type: 'resumption-handle', handle: resumable === true && newHandle ? newHandle : null })
  }
  if (message.goAway) events.push({ type: 'go-away', timeLeftMs: parseDuration(message.goAway.timeLeft) })
  return events
}

function mapContent(
  content: LiveServerContent,
  usage: ModelUsage | null,
  context: MapperContext,
  events: ModelEvent[],
): void {
  const heard = content.inputTranscription?.text
  if (heard) events.push({ type: 'input-text-delta', text: heard })
  for (const part of content.modelTurn?.parts ?? []) {
    const data = part.inlineData?.data
    if (!data || part.thought === true) continue
    const pcm = context.decodeAudio(data, part.inlineData?.mimeType)
    if (pcm.length > 0) events.push({ type: 'audio-delta', pcm })
  }
  const spoken = content.outputTranscription?.text
  if (spoken) events.push({ type: 'output-text-delta', text: spoken })
  if (content.interrupted === true) events.push({ type: 'interrupted' })
  if (content.generationComplete === true) events.push({ type: 'generation-complete' })
  if (content.turnComplete === true) {
    events.push({ type: 'turn-complete', usage, rejected: isRejection(content.turnCompleteReason) })
  }
}

/** Anything but an ordinary end: the model was stopped from answering, or its answer was thrown away. */
function isRejection(reason: string | undefined): boolean {
  return reason !== undefined && reason !== 'TURN_COMPLETE_REASON_UNSPECIFIED' && reason !== 'NEED_MORE_INPUT'
}

/** Thoughts are billed as output. Vertex says `candidates` where the Gemini API says `response`. */
function mapUsage(usage: UsageMetadata & VertexUsage): ModelUsage {
  const responseDetails = usage.responseTokensDetails ?? usage.candidatesTokensDetails
  const inputTokens = (usage.promptTokenCount ?? 0) + (usage.toolUsePromptTokenCount ?? 0)
  const outputTokens =
    (usage.responseTokenCount ?? usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0)
  return {
    inputTokens,
    outputTokens,
    audioInputTokens: audioTokens(usage.promptTokensDetails),
    audioOutputTokens: audioTokens(responseDetails),
    totalTokens: usage.totalTokenCount ?? inputTokens + outputTokens,
  }
}

interface VertexUsage {
  candidatesTokenCount?: number
  candidatesTokensDetails?: UsageMetadata['responseTokensDetails']
}

function audioTokens(details: UsageMetadata['responseTokensDetails']): number {
  let sum = 0
  for (const detail of details ?? [])
    if (detail.modality === MediaModality.AUDIO) sum += detail.tokenCount ?? 0
  return sum
}

/** "9.5s" to 9500. What cannot be read counts as no time left. */
function parseDuration(text: string | undefined): number {
  const seconds = Number.parseFloat(text ?? '')
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : 0
}
