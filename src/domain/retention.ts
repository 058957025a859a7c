import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { timeZoneToUse } from './time-zone.ts'

const days = z.int().min(1).max(3_650).nullable()

/** How many days after a call began what it left behind is deleted. Null: not until somebody deletes it. */
export const retention = z.object({
  /** What was heard. */
  recording_days: days,
  /** What was said, done and told of it: turns, tools, summary. */
  transcript_days: days,
  /** The call altogether; its day's sums stay. */
  call_days: days,
})
export type Retention = z.infer<typeof retention>

export const keepEverything: Retention = { recording_days: null, transcript_days: null, call_days: null }

export interface RetentionCuts {
  /** Instants; what began before goes. */
  recordings_before: string | null
  transcripts_before: string | null
  calls_before: string | null
}

/** Of how many calls each was deleted. */
export interface Forgotten {
  recordings: number
  transcripts: number
  calls: number
}

const dayMs = 86_400_000

export function retentionCuts(
  { recording_days, transcript_days, call_days }: Retention,
  now: Date,
): RetentionCuts {
  const before = (days: number | null) =>
    days === null ? null : new Date(now.getTime() - days * dayMs).toISOString()
  return {
    recordings_before: before(recording_days),
    transcripts_before: before(transcript_days),
    calls_before: before(call_days),
  }
}

/** The next three o'clock at night of the business, when its phone is quiet. */
export function nextNight(now: Date, timezone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    timeZoneToUse(timezone),
  )
  const night = local.withPlainTime('03:00')
  const isOver = Temporal.ZonedDateTime.compare(night, local) <= 0
  return new Date((isOver ? local.add({ days: 1 }).withPlainTime('03:00') : night).epochMilliseconds)
}
