export type { Call, ToolCall, Turn } from '../../../src/domain/call.ts'
