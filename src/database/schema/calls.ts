import type { EndReason, LineKind, TransferOutcome, Turn } from '#domain/call.ts'
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

const total = () => bigint({ mode: 'number' }).notNull().default(0)
const usageColumns = () => ({
  input_tokens: total(),
  output_tokens: total(),
  audio_input_tokens: total(),
  audio_output_tokens: total(),
  total_tokens: total(),
  cost_micro_usd: total(),
})

export const calls = pgTable('calls', {
  id: uuid().primaryKey(),
  business_id: uuid(),
  outcome: text().$type<'routed' | 'unrouted' | 'refused'>().notNull(),
  line: text().$type<LineKind>().notNull(),
  external_id: text().notNull(),
  dialed_number: text().notNull(),
  caller_number: text(),
  customer_id: uuid(),
  role_id: uuid(),
  model_kind: text(),
  started_at: instant().notNull(),
  answered_at: instant(),
  answer_source: text(),
  ended_at: instant(),
  end_reason: text().$type<EndReason>(),
  end_detail: text(),
  last_heard_at: instant().notNull(),
  ...usageColumns(),
  has_recording: boolean().notNull().default(false),
})

export const turns = pgTable('turns', {
  call_id: uuid().notNull(),
  id: text().notNull(),
  business_id: uuid(),
  seq: integer().notNull(),
  speaker: text().$type<Turn['speaker']>().notNull(),
  role_id: uuid(),
  text: text().notNull(),
  started_at: instant().notNull(),
  ended_at: instant().notNull(),
  interrupted: boolean().notNull(),
  heard_text: text(),
  latency_ms: doublePrecision(),
})

export const roleSwitches = pgTable('role_switches', {
  call_id: uuid().notNull(),
  seq: integer().notNull(),
  business_id: uuid(),
  from_role_id: uuid(),
  to_role_id: uuid(),
  reason: text().notNull(),
  at: instant().notNull(),
})

export const callTransfers = pgTable('call_transfers', {
  call_id: uuid().notNull(),
  seq: integer().notNull(),
  business_id: uuid().notNull(),
  target_id: uuid(),
  target_name: text().notNull(),
  outcome: text().$type<TransferOutcome>().notNull(),
  reason: text().notNull(),
  at: instant().notNull(),
})

export const callRungs = pgTable('call_rungs', {
  call_id: uuid().notNull(),
  seq: integer().notNull(),
  business_id: uuid(),
  rung: text().notNull(),
  detail: text().notNull(),
  at: instant().notNull(),
})

export const callFlags = pgTable('call_flags', {
  call_id: uuid().notNull(),
  seq: integer().notNull(),
  business_id: uuid(),
  kind: text().notNull(),
  subject: text().notNull(),
  detail: text().notNull(),
  at: instant().notNull(),
})

export const toolCalls = pgTable('tool_calls', {
  call_id: uuid().notNull(),
  id: text().notNull(),
  business_id: uuid().notNull(),
  tool_name: text().notNull(),
  args: jsonb().$type<Record<string, unknown>>().notNull(),
  result: jsonb().$type<Record<string, unknown>>(),
  status: text().notNull().default('running'),
  started_at: instant().notNull(),
  duration_ms: doublePrecision(),
})

export const recordings = pgTable('recordings', {
  call_id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  mime_type: text().notNull(),
  audio: bytes().notNull(),
  created_at: instant().notNull(),
})

export const recordingConsents = pgTable('recording_consents', {
  call_id: uuid().primaryKey(),
  business_id: uuid().notNull(),
  notice: text(),
  declined_at: instant(),
  created_at: instant().notNull(),
})

/** Sums of a business per UTC day, by the day a call started. */
export const usageDays = pgTable('usage_days', {
  business_id: uuid().notNull(),
  day: date({ mode: 'string' }).notNull(),
  calls: integer().notNull(),
  seconds: doublePrecision().notNull(),
  ...usageColumns(),
})
