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
    async forget({ recordings_before, transcripts_before, calls_before }, most) {
      const gone = { recordings: 0, transcripts: 0, calls: 0 }
      if (calls_before !== null)
        gone.calls = (await run(forgetCalls, [business_id, calls_before, String(most)])).length
      if (transcripts_before !== null) {
        gone.transcripts = (
          await run(forgetTranscripts, [business_id, transcripts_before, String(most)])
        ).length
      }
      if (recordings_before !== null) {
        gone.recordings = (await run(forgetRecordings, [business_id, recordings_before, String(most)])).length
      }
      return gone
    },
  }
}

/** `$1` business, `$2` instant, `$3` how many calls at most; `left`: that they have something left. */
const old = (left: string) => `with old as materialized (select c.id from calls c
  where c.business_id = $1::uuid and c.started_at < $2::timestamptz and c.ended_at is not null and ${left}
  order by c.started_at limit $3::int)`
const ofOld = 'business_id = $1::uuid and call_id in (select id from old)'

/** Its events are deleted with it, and its journal by the foreign keys; what came of it (appointments, messages) stays. */
const forgetCalls = prepare<{ id: string }>(
  'forget_calls',
  sql.raw(`${old('true')},
  told as (delete from events where business_id = $1::uuid and subject_id in (select id from old))
  delete from calls where business_id = $1::uuid and id in (select id from old) returning id`),
)

/** What tells of what was said: whole rows, and words in rows that stay for their times and figures. */
const said = ['turns', 'tool_calls', 'call_analyses', 'call_flags'] as const
const words = [
  ['role_switches', 'reason'],
  ['call_rungs', 'detail'],
  ['call_transfers', 'reason'],
] as const

const isSaid = [
  ...said.map((table) => `exists (select from ${table} x where x.call_id = c.id)`),
  ...words.map(
    ([table, word]) => `exists (select from ${table} x where x.call_id = c.id and x.${word} <> '')`,
  ),
].join(' or ')

const forgetTranscripts = prepare<{ id: string }>(
  'forget_transcripts',
  sql.raw(`${old(`(${isSaid})`)},
  ${said.map((table) => `gone_${table} as (delete from ${table} where ${ofOld})`).join(', ')},
  ${words
    .map(
      ([table, word]) =>
        `gone_${table} as (update ${table} set ${word} = '' where ${ofOld} and ${word} <> '')`,
    )
    .join(', ')}
  select id from old`),
)

const forgetRecordings = prepare<{ id: string }>(
  'forget_recordings',
  sql.raw(`${old('c.has_recording')},
  heard as (delete from recordings where ${ofOld})
  update calls set has_recording = false where business_id = $1::uuid and id in (select id from old) returning id`),
)
