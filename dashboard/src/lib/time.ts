import { useState } from 'react'
import { useBusiness } from './business.ts'
import { useWords } from './words/words.ts'

export interface BusinessTime {
  /** IANA name. */
  zone: string
  /** The zone as people say it: `New York (GMT-5)`. */
  zone_name: string
  /** `14:05` or `2:05 PM`. */
  clock(at: string | Date): string
  /** `Tue 25 Nov`; with its year where that is more than half a year away. So do the next two. */
  day(at: string | Date): string
  /** `Wednesday, 25 November`. */
  long_day(at: string | Date): string
  /** `Tue 25 Nov, 14:05`. */
  moment(at: string | Date): string
  /** The ISO date it is there: `2026-11-25`. */
  date(at: string | Date): string
  /** `3 minutes ago`; beyond a week the day. */
  ago(at: string | Date, now?: Date): string
}

/** Instants in the business's zone and the reader's language. Pages say so with `<ZoneNote/>`. */
export function useBusinessTime(): BusinessTime {
  const { timezone } = useBusiness()
  const { locale } = useWords()
  return businessTime(timezone, locale)
}

/** The business's date when the page was opened. */
export function useToday(): string {
  const time = useBusinessTime()
  const [opened_at] = useState(() => new Date())
  return time.date(opened_at)
}

const made = new Map<string, BusinessTime>()

export function businessTime(zone: string, locale: string): BusinessTime {
  const key = `${zone} ${locale}`
  const known = made.get(key)
  if (known !== undefined) return known
  const time = makeTime(zone, locale)
  made.set(key, time)
  return time
}

function makeTime(zone: string, locale: string): BusinessTime {
  const formatter = (options: Intl.DateTimeFormatOptions, language = locale) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: zone })
    return (at: string | Date) => format.format(new Date(at))
  }
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const near = formatter(options)
    const far = formatter({ ...options, year: 'numeric' })
    return (at: string | Date) => (isFar(at) ? far(at) : near(at))
  }
  const day = dated({ weekday: 'short', day: 'numeric', month: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    zone,
    zone_name:
      zone === 'UTC' ? zone : `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} (${offsetOf(zone)})`,
    clock: formatter({ hour: 'numeric', minute: '2-digit' }),
    day,
    long_day: dated({ weekday: 'long', day: 'numeric', month: 'long' }),
    moment: dated({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }),
    date: formatter({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA'),
    ago(at, now = new Date()) {
      const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1_000)
      const distance = Math.abs(seconds)
      if (distance < 60) return relative.format(0, 'minute')
      if (distance < 3_600) return relative.format(Math.trunc(seconds / 60), 'minute')
      if (distance < 86_400) return relative.format(Math.trunc(seconds / 3_600), 'hour')
      if (distance < 604_800) return relative.format(Math.trunc(seconds / 86_400), 'day')
      return day(at)
    },
  }
}

/** So far from now a day without its year may be taken for another. */
const farMs = 183 * 86_400_000

function isFar(at: string | Date): boolean {
  return Math.abs(new Date(at).getTime() - Date.now()) > farMs
}

function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
