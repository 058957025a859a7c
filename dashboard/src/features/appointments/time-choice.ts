import { useState } from 'react'
import { useBusiness } from '#lib/business.ts'
import { clockMinutes, instantAt } from '#lib/zoned-day.ts'

/** A time that is being chosen: a free slot, or any time with somebody named. */
export interface TimeChoice {
  service_id: string
  /** Null: whoever is free. */
  staff_id: string | null
  date: string
  /** The start of the free slot that was picked. */
  slot: string | null
  /** The appointment that is moved; null: a new one. */
  moving_appointment_id: string | null
  /** `HH:MM`, when any time is wanted and not a free slot; null: a free slot. */
  other: string | null
}

/** What is picked falls with the day, the service or the person it was free for. */
export function useTimeChoice(first: TimeChoice) {
  const { timezone } = useBusiness()
  const [choice, setChoice] = useState(first)
  return {
    choice,
    change: (change: Partial<TimeChoice>) => {
      setChoice((before) => ({ ...before, ...('slot' in change ? {} : { slot: null }), ...change }))
    },
    /** Null: nothing is chosen yet. */
    starts_at:
      choice.other === null
        ? choice.slot
        : choice.other === ''
          ? null
          : instantAt(choice.date, clockMinutes(choice.other), timezone),
  }
}
