import { dayAfter, startOfDay, wallTime } from '#lib/zoned-day.ts'

interface Span {
  from: string
  until: string
  role_id: string | null
  is_covered: boolean
}

/** A stretch of one day in which the same role answers. */
export interface AnsweringPart extends Pick<Span, 'role_id' | 'is_covered'> {
  /** Null: from the beginning of the day, or from now. */
  from: string | null
  /** Null: to the end of the day. */
  until: string | null
  /** Of the day. */
  share: number
}

export interface AnsweringDay {
  date: string
  /** How much of it is over. */
  past: number
  parts: AnsweringPart[]
}

const days = 7

/** Who answers, day by day in a zone; the first day begins now. */
export function answeringDays(spans: readonly Span[], zone: string): AnsweringDay[] {
  const now = spans[0]?.from
  if (now === undefined) return []
  const today = wallTime(now, zone).date
  return Array.from({ length: days }, (_, ahead) => {
    const date = dayAfter(today, ahead)
    const [start, end] = [Date.parse(startOfDay(date, zone)), Date.parse(startOfDay(dayAfter(date), zone))]
    const first = Math.max(start, Date.parse(now))
    const share = (from: number, until: number) => (until - from) / (end - start)
    const parts = spans.flatMap((span) => {
      const from = Math.max(first, Date.parse(span.from))
      const until = Math.min(end, Date.parse(span.until))
      if (from >= until) return []
      const { role_id, is_covered } = span
      const ends = { from: from === first ? null : span.from, until: until === end ? null : span.until }
      return [{ role_id, is_covered, ...ends, share: share(from, until) }]
    })
    return { date, past: share(start, first), parts }
  })
}
