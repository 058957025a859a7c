import type { Row } from '../frame.ts'
import { lookup } from './lookup.ts'
import { modelSession } from './model-session.ts'
import { toolCall } from './tool-call.ts'

/** In the order of docs/bench.md. */
export const allRows: Row[] = [modelSession, lookup, toolCall]
