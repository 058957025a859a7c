import { Clock } from 'lucide-react'
import { ownTimeZone } from '#lib/countries.ts'
import type { BusinessTime } from '#lib/time.ts'
import { businessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'

/** Businesses are in many zones: the operator sees the times of their own. Pages say so with `<OwnZoneNote/>`. */
export function useOwnTime(): BusinessTime {
  return businessTime(ownTimeZone(), useWords().locale)
}

export function OwnZoneNote() {
  const words = useWords()
  const { zone_name } = useOwnTime()
  return (
    <p className="flex items-center gap-1.5 text-sm text-soft">
      <Clock aria-hidden className="size-3.5" />
      {words.common.zone_note(zone_name)}
    </p>
  )
}
