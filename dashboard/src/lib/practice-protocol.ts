/** What is spoken on the practice websocket; types of the domain, which holds the rules. */
export type { PracticeClientMessage, PracticeServerMessage } from '../../../src/domain/practice-protocol.ts'
export type { EndReason } from '../../../src/domain/call.ts'

/** As `practicePath` and `practiceOutputSampleRate` of the domain, whose module would bring zod along. */
export const practicePath = '/practice'
export const practiceOutputSampleRate = 24_000
