/**
 * `refused`: the key, the model or the text was not accepted, so that trying again cannot help. `unavailable`: the
 * vendor could not be reached, was too busy or too slow. `unusable`: it answered without speech in it.
 */
export type SpeechFailure = 'refused' | 'unavailable' | 'unusable'

export class SpeechError extends Error {
  readonly failure: SpeechFailure
  readonly status: number | null

  constructor(failure: SpeechFailure, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'SpeechError'
    this.failure = failure
    this.status = options.status ?? null
  }
}
