import type { Row } from '../frame.ts'
import { callsAtOnce } from './calls-at-once.ts'
import { canaries, canariesFull } from './canaries.ts'
import { coldStart } from './cold-start.ts'
import { firstAudio } from './first-audio.ts'
import { knowledgeSearch } from './knowledge-search.ts'
import { lookup } from './lookup.ts'
import { mediaStream } from './media-stream.ts'
import { modelSession } from './model-session.ts'
import { oneSlot } from './one-slot.ts'
import { practiceCalls } from './practice-calls.ts'
import { sipLine } from './sip-line.ts'
import { toolCall } from './tool-call.ts'

/** In the order of docs/bench.md. */
export const allRows: Row[] = [
  mediaStream,
  modelSession,
  callsAtOnce,
  firstAudio,
  practiceCalls,
  sipLine,
  lookup,
  toolCall,
  oneSlot,
  knowledgeSearch,
  canaries,
  canariesFull,
  coldStart,
]
