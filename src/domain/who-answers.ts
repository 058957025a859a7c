import { z } from 'zod'
import type { OpeningHours } from './opening-hours.ts'
import { chooseEntryRole } from './role-choice.ts'
import { changesOf, nextTakesCalls, takesCalls } from './role-hours.ts'
import type { Role } from './role.ts'

const days = 7

/** From one change to the next: who answers a call that begins then. */
export const answeringSpan = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** Null: the built-in receptionist. */
  role_id: z.uuid().nullable(),
  /** False: it is outside the hours of every role, and the first in order answers all the same. */
  is_covered: z.boolean(),
})
export type AnsweringSpan = z.infer<typeof answeringSpan>

/** Who answers from now on, for a week. */
export function whoAnswers(roles: readonly Role[], opening: OpeningHours, now: Date): AnsweringSpan[] {
  const enabled = roles.filter(({ is_enabled }) => is_enabled)
  const end = now.getTime() + days * 24 * 3_600_000
  const hours = enabled.map((role) => role.hours)
  const changes = changesOf(hours, opening, now, days + 1).filter((moment) => moment.getTime() < end)
  const spans: AnsweringSpan[] = []
  for (const [at, from] of [now, ...changes].entries()) {
    const until = (changes[at] ?? new Date(end)).toISOString()
    const role_id = chooseEntryRole(enabled, { opening, now: from })?.id ?? null
    const is_covered = enabled.length === 0 || hours.some((each) => takesCalls(each, opening, from))
    const last = spans.at(-1)
    if (last?.role_id === role_id && last.is_covered === is_covered) last.until = until
    else spans.push({ from: from.toISOString(), until, role_id, is_covered })
  }
  return spans
}

/** How a role stands to a call that would come now. */
export const roleStanding = z.object({
  /** By its hours, whether or not another comes before it. */
  takes_calls: z.boolean(),
  /** When it next does; null: it does now, or not within two weeks. */
  takes_calls_at: z.iso.datetime().nullable(),
  is_answering: z.boolean(),
  /** Who answers; null: the built-in receptionist. */
  answering_name: z.string().nullable(),
})
export type RoleStanding = z.infer<typeof roleStanding>

/** `others`: all roles but this one. */
export function standingOf(
  role: Role,
  others: readonly Role[],
  { opening, now }: { opening: OpeningHours; now: Date },
): RoleStanding {
  const enabled = [...others, role].filter(({ is_enabled }) => is_enabled)
  const answering = chooseEntryRole(enabled, { opening, now })
  const takes_calls = takesCalls(role.hours, opening, now)
  const next = takes_calls ? null : nextTakesCalls(role.hours, opening, now)
  return {
    takes_calls,
    takes_calls_at: next?.toISOString() ?? null,
    is_answering: answering?.id === role.id,
    answering_name: answering?.ai_name ?? null,
  }
}
