import { Temporal } from 'temporal-polyfill'
import { closuresOn } from '../scheduling/closures-on.ts'
import { toolAction } from './tool-action.ts'
import type { Brief } from '#domain/brief.ts'
import type { Closure } from '#domain/business-hours.ts'
import { localDate, openDay, openState } from '#domain/opening-hours.ts'
import type { OpeningHours } from '#domain/opening-hours.ts'
import { areHoursKnown, sayDate, sayHours, sayToday } from '#domain/spoken-hours.ts'
import { spokenDate } from '#domain/spoken-words.ts'
import { getBusinessHours as definition } from '#domain/tools/get-business-hours.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/**
 * Opening hours in the business's own zone, closures included: of one date, or of today and the week. `unknown`:
 * nobody entered any. `past_date`: the date has gone by, which most often means a wrong year.
 */
export const getBusinessHours = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const now = context.clock.now()
  const brief = await context.brief()
  const today = localDate({ timezone: brief.business.timezone }, now)
  if (input.date === undefined) return hoursNow(openingHours(brief, brief.closures), now)
  const date = Temporal.PlainDate.from(input.date)
  if (Temporal.PlainDate.compare(date, today) < 0) return pastDate(date, today)
  // The brief knows the closures of the next two weeks only.
  return hoursOn(openingHours(brief, await closuresOn(context.stores, input.date)), date, today, now)
})

function openingHours(brief: Brief, closures: Closure[]): OpeningHours {
  return { timezone: brief.business.timezone, hours: brief.hours, closures }
}

function hoursNow(opening: OpeningHours, now: Date): ToolResult {
  return {
    ...statusOf(opening),
    say: sayHours(opening, now),
    data: { today: localDate(opening, now).toString(), is_open_now: openState(opening, now).isOpen },
  }
}

function hoursOn(
  opening: OpeningHours,
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
  now: Date,
): ToolResult {
  return {
    ...statusOf(opening),
    say: date.equals(today) ? sayToday(opening, now) : sayDate(opening, date),
    data: { date: date.toString(), today: today.toString(), periods: openDay(opening, date).periods },
  }
}

function statusOf(opening: OpeningHours): Pick<ToolResult, 'status' | 'retryable'> {
  return { status: areHoursKnown(opening) ? 'ok' : 'unknown', retryable: false }
}

function pastDate(date: Temporal.PlainDate, today: Temporal.PlainDate): ToolResult {
  return {
    status: 'past_date',
    retryable: true,
    say: `${spokenDate(date)} ${date.year} has gone by. Today is ${spokenDate(today)}. Which day do you mean?`,
    data: { today: today.toString() },
  }
}
