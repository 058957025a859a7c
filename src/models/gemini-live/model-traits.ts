/**
 * What differs between Gemini's Live models, by name; see shared notes in docs/decisions on the engine.
 * Unknown names are taken for the newest generation.
 */
export interface ModelTraits {
  /** `clientContent` is accepted all session long. Where it is not, text goes in as realtime input. */
  contentMidSession: boolean
  /** Tools may run while the conversation goes on. `null`: the model takes no such wish, it calls one at a time. */
  toolBehavior: 'NON_BLOCKING' | null
  /** `speechConfig.languageCode` is obeyed. Native audio models refuse or ignore it and are told in words. */
  languageCode: boolean
}

export function modelTraits(model: string): ModelTraits {
  const isFlash31 = /gemini-3\.1/.test(model)
  const isNativeAudio = /native-audio/.test(model) || !/(^|[-/])2\.\d/.test(model)
  return {
    contentMidSession: !isFlash31,
    toolBehavior: isFlash31 ? null : 'NON_BLOCKING',
    languageCode: !isNativeAudio,
  }
}
