import type { Setup } from './wire-messages.ts'

/** Counts tokens as Gemini bills them: 25 a second of audio, about one for four characters, the whole context each turn. */
export interface TokenCount {
  addText(text: string): void
  /** `usageMetadata` of a turn that just ended. What was answered becomes part of the context. */
  turn(answer: { audioMs: number; heardMs: number }): UsageMetadata
}

export interface UsageMetadata {
  promptTokenCount: number
  responseTokenCount: number
  totalTokenCount: number
  promptTokensDetails: { modality: 'TEXT' | 'AUDIO'; tokenCount: number }[]
  responseTokensDetails: { modality: 'TEXT' | 'AUDIO'; tokenCount: number }[]
}

export function audioTokens(milliseconds: number): number {
  return Math.round(milliseconds / 40)
}

export function textTokens(text: string): number {
  return Math.ceil(text.length / 4)
}

export function createTokenCount(setup: Pick<Setup, 'contextWindowCompression'>): TokenCount {
  const window = setup.contextWindowCompression
  const compressAt = Number(window?.triggerTokens ?? Infinity)
  const compressTo = Number(window?.slidingWindow?.targetTokens ?? compressAt / 2)
  let text = 0
  let audio = 0
  let heardBefore = 0

  function compress(): void {
    if (text + audio <= compressAt) return
    const share = compressTo / (text + audio)
    text = Math.round(text * share)
    audio = Math.round(audio * share)
  }

  return {
    addText: (words) => void (text += textTokens(words)),
    turn(answer) {
      audio += audioTokens(answer.heardMs - heardBefore)
      heardBefore = answer.heardMs
      compress()
      const spoken = audioTokens(answer.audioMs)
      const usage: UsageMetadata = {
        promptTokenCount: text + audio,
        responseTokenCount: spoken,
        totalTokenCount: text + audio + spoken,
        promptTokensDetails: [
          { modality: 'TEXT', tokenCount: text },
          { modality: 'AUDIO', tokenCount: audio },
        ],
        responseTokensDetails: [{ modality: 'AUDIO', tokenCount: spoken }],
      }
      audio += spoken
      return usage
    },
  }
}
