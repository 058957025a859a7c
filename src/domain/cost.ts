import type { Usage } from './call.ts'

/** USD per million tokens, as of the day it began to hold. */
interface Price {
  from: string
  text_input: number
  text_output: number
  audio_input: number
  audio_output: number
}

/**
 * Read 2026-11-23. Live text rates: vercel.com/ai-gateway/models/gemini-3.8-live. Live audio rates: published for 3.1
 * (discuss.ai.google.dev, t/140340) and taken to be the same for 3.8, whose text rates are. TTS: ai.google.dev,
 * gemini-3.8-flash-lite-tts, which announces the doubling. Others are priced as their nearest kin.
 */
const live: Price[] = [
  { from: '2026-01-01', text_input: 0.75, text_output: 4.5, audio_input: 3, audio_output: 12 },
]
const speechLite: Price[] = [
  { from: '2026-09-22', text_input: 0.5, text_output: 0.5, audio_input: 0.5, audio_output: 6 },
  { from: '2027-01-01', text_input: 1, text_output: 1, audio_input: 1, audio_output: 12 },
]
const speech: Price[] = [
  { from: '2026-09-22', text_input: 0.5, text_output: 0.5, audio_input: 0.5, audio_output: 9 },
]

/** First match counts. */
const priceTable: [model: RegExp, prices: Price[]][] = [
  [/stand-in/, []],
  [/lite-tts/, speechLite],
  [/tts/, speech],
  [/live|native-audio/, live],
]

export type TokenUsage = Pick<
  Usage,
  'input_tokens' | 'output_tokens' | 'audio_input_tokens' | 'audio_output_tokens'
>

/**
 * What a model's use costs, in micro-USD (a millionth of a dollar), by the prices of day `on` (ISO date or instant;
 * the newest prices without it). An estimate: the vendor's bill decides. 0 for the stand-in; an unknown model is
 * priced as a live one, because an estimate that is too high does less harm than none.
 */
export function estimateCost(modelName: string, usage: TokenUsage, on?: string): number {
  const prices = priceTable.find(([model]) => model.test(modelName))?.[1] ?? live
  const price = prices.findLast(({ from }) => on === undefined || from <= on) ?? prices[0]
  if (price === undefined) return 0
  const audioInput = Math.min(usage.audio_input_tokens, usage.input_tokens)
  const audioOutput = Math.min(usage.audio_output_tokens, usage.output_tokens)
  return Math.round(
    (usage.input_tokens - audioInput) * price.text_input +
      (usage.output_tokens - audioOutput) * price.text_output +
      audioInput * price.audio_input +
      audioOutput * price.audio_output,
  )
}

export const noUsage: Usage = Object.freeze({
  input_tokens: 0,
  output_tokens: 0,
  audio_input_tokens: 0,
  audio_output_tokens: 0,
  total_tokens: 0,
  cost_micro_usd: 0,
})

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
    audio_input_tokens: a.audio_input_tokens + b.audio_input_tokens,
    audio_output_tokens: a.audio_output_tokens + b.audio_output_tokens,
    total_tokens: a.total_tokens + b.total_tokens,
    cost_micro_usd: a.cost_micro_usd + b.cost_micro_usd,
  }
}

export function sumUsage(usages: readonly Usage[]): Usage {
  return usages.reduce(addUsage, noUsage)
}
