import { eq, sql } from 'drizzle-orm'
import type { RetentionStore } from '#actions/ports.ts'
import { keepEverything } from '#domain/retention.ts'
import { prepare } from '../prepared.ts'
import { retentionSettings } from '../schema/retention.ts'
import type { StoreContext } from './context.ts'

export function retentionStore({ tx, run, clock, business_id }: StoreContext): RetentionStore {
  return {
    async get() {
      const [row] = await tx
        .select()
        .from(retentionSettings)
        .where(eq(retentionSettings.business_id, business_id))
      if (row === undefined) return keepEverything
      const { recording_days, transcript_days, call_days } = row
      return { recording_days, transcript_days, call_days }
    },
    async put(retention) {
      const row = { ...retention, updated_at: clock.now().toISOString() }
      await tx
        .insert(retentionSettings)
        .values({ ...row, business_id })
        .onConflictDoUpdate({ target: retentionSettings.business_id, set: row })
      return retention
    },
    async forget({ recordings_before, transcripts_before, calls_before }) {
      const gone = { recordings: 0, transcripts: 0, calls: 0 }
      if (calls_before !== null) gone.calls = (await run(forgetCalls, [business_id, calls_before])).length
      if (transcripts_before !== null) {
        gone.transcripts = (await run(forgetTranscripts, [business_id, transcripts_before])).length
      }
      if (recordings_before !== null) {
        gone.recordings = (await run(forgetRecordings, [business_id, recordings_before])).length
      }
      return gone
    },
  }
}

/** `$1` business, `$2` instant. */
const old = `select id from calls
  where business_id = $1::uuid and started_at < $2::timestamptz and ended_at is not null`

/** Its events are deleted with it, and its journal by the foreign keys; what came of it (appointments, messages) stays. */
const forgetCalls = prepare<{ id: string }>(
  'forget_calls',
  sql.raw(`
  with old as materialized (${old}),
  told as (delete from events where business_id = $1::uuid and subject_id in (select id from old))
  delete from calls where business_id = $1::uuid and id in (select id from old) returning id`),
)

const ofOld = 'business_id = $1::uuid and call_id in (select id from old)'

/** The call, its times and figures stay, without what tells of what was said. */
const forgetTranscripts = prepare<{ id: string }>(
  'forget_transcripts',
  sql.raw(`
  with old as materialized (${old}),
  said as (delete from turns where ${ofOld} returning call_id),
  done as (delete from tool_calls where ${ofOld} returning call_id),
  told as (delete from call_analyses where ${ofOld} returning call_id),
  flagged as (delete from call_flags where ${ofOld} returning call_id),
  switched as (update role_switches set reason = '' where ${ofOld} and reason <> ''),
  climbed as (update call_rungs set detail = '' where ${ofOld} and detail <> ''),
  moved as (update call_transfers set reason = '' where ${ofOld} and reason <> '')
  select call_id as id from said union select call_id from done union select call_id from told
    union select call_id from flagged`),
)

const forgetRecordings = prepare<{ id: string }>(
  'forget_recordings',
  sql.raw(`
  with old as materialized (${old} and has_recording),
  heard as (delete from recordings where ${ofOld})
  update calls set has_recording = false where business_id = $1::uuid and id in (select id from old) returning id`),
)
