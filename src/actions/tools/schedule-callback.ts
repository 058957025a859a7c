import { found } from '../permission.ts'
import { blankToNull, readNumber, unreadableNumber } from './callback-number.ts'
import { spokenNumber } from './spoken-number.ts'
import { toolAction } from './tool-action.ts'
import { callbackTime, type CallbackTime } from '#domain/callback-time.ts'
import { openingOf } from '#domain/opening-of.ts'
import { sayMoment } from '#domain/spoken-moment.ts'
import { scheduleCallback as definition } from '#domain/tools/schedule-callback.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

type Zone = Parameters<typeof sayMoment>[1]

/**
 * Promises a call back within the opening hours; said once more in the same call it is the same promise, changed.
 * `closed` names when somebody is there again; `no_callback_number`, `invalid_number`, `past_date`, `too_far` and
 * `unclear_date` ask.
 */
export const scheduleCallback = toolAction(definition, async (context, input): Promise<ToolResult> => {
  const { stores, call_id, clock } = context
  const call = found(await stores.calls.summary(call_id), 'call')
  const given = blankToNull(input.callback_number)
  const phone_number = given === null ? call.caller_number : await readNumber(stores, given)
  if (phone_number === null) return given === null ? noNumber : unreadableNumber
  const brief = await context.brief()
  const zone = { timezone: brief.business.timezone, language: 'en' }
  const now = clock.now()
  const when = callbackTime(input, openingOf(brief), brief.business.language, now)
  if (when.outcome !== 'due') return otherTime(when, zone, now)
  const promise = { phone_number, due_at: when.due_at, reason: input.reason.trim() }
  const caller_name = blankToNull(input.caller_name) ?? brief.customer?.name ?? null
  const earlier = await stores.callbacks.openOfCall(call_id)
  const kept =
    earlier === null
      ? await stores.callbacks.create({
          ...promise,
          call_id,
          customer_id: call.customer_id,
          caller_name,
          assigned_staff_id: null,
        })
      : found(await stores.callbacks.update(earlier.id, promise), 'callback')
  if (earlier === null) {
    await stores.events.add({
      type: 'callback.scheduled',
      subject_id: kept.id,
      data: { due_at: kept.due_at },
    })
  }
  return {
    status: 'ok',
    retryable: false,
    say: sayPromise(kept, phone_number === call.caller_number, zone, now),
    data: { callback_id: kept.id, due_at: kept.due_at, phone_number, caller_name: kept.caller_name },
  }
})

function sayPromise(
  { due_at, phone_number }: { due_at: string; phone_number: string },
  isOwn: boolean,
  zone: Zone,
  now: Date,
): string {
  const when =
    Date.parse(due_at) <= now.getTime() ? 'as soon as possible' : `on ${sayMoment(due_at, zone, now)}`
  const where = isOwn ? 'the number you are calling from' : spokenNumber(phone_number)
  return `I have noted that you want to be called back ${when}, on ${where}.`
}

function otherTime(when: Exclude<CallbackTime, { outcome: 'due' }>, zone: Zone, now: Date): ToolResult {
  if (when.outcome === 'closed') {
    const next =
      when.next === null
        ? ''
        : ` We are open again on ${sayMoment(when.next, zone, now)}. Would that suit you?`
    return {
      status: 'closed',
      retryable: true,
      say: `Nobody is here at that time.${next || ' Which other time would suit you?'}`,
      data: { open_again_at: when.next },
    }
  }
  const sentences = {
    past: 'That time has gone by. When would you like to be called back?',
    too_far: 'That is too far ahead for me to promise. Which earlier day would suit you?',
    unclear: 'When would you like to be called back?',
  }
  const statuses = { past: 'past_date', too_far: 'too_far', unclear: 'unclear_date' }
  return { status: statuses[when.outcome], retryable: true, say: sentences[when.outcome] }
}

const noNumber: ToolResult = {
  status: 'no_callback_number',
  retryable: true,
  say: 'I do not see the number you are calling from. On which number can we call you back?',
}
