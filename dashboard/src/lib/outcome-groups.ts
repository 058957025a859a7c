import type { CallOutcome, SoughtOutcome } from '../../../src/domain/call-analysis.ts'

/** What calls came to, as few as a glance can tell apart. What has not been told yet, and hung up at once, is the rest. */
export const outcomeGroups = ['appointment', 'answered', 'passed_on', 'open', 'rest'] as const
export type OutcomeGroup = (typeof outcomeGroups)[number]

const members = {
  appointment: ['booked', 'rescheduled', 'cancelled'],
  answered: ['answered'],
  passed_on: ['transferred', 'callback', 'message_taken'],
  open: ['unresolved'],
  rest: ['no_conversation', 'none'],
} as const satisfies Record<OutcomeGroup, readonly SoughtOutcome[]>

/** Those that are more than one outcome, with the outcomes. */
export const unions = [
  { group: 'appointment', outcomes: members.appointment },
  { group: 'passed_on', outcomes: members.passed_on },
  { group: 'rest', outcomes: members.rest },
] as const

/** The calls of a day by group; they sum up to all of them. */
export function groupsOf(day: {
  calls: number
  outcomes: { [outcome in CallOutcome]?: number }
}): Record<OutcomeGroup, number> {
  const sum = (group: Exclude<OutcomeGroup, 'rest'>) =>
    members[group].reduce((total, outcome) => total + (day.outcomes[outcome] ?? 0), 0)
  const told = {
    appointment: sum('appointment'),
    answered: sum('answered'),
    passed_on: sum('passed_on'),
    open: sum('open'),
  }
  const known = told.appointment + told.answered + told.passed_on + told.open
  return { ...told, rest: Math.max(0, day.calls - known) }
}

/** A group as the list of calls is filtered by it. */
export function outcomeFilter(group: OutcomeGroup): string {
  return members[group].join(',')
}
