/** One figure of the table: what it is, what it must be, and how it is found out. */
export interface Row {
  name: string
  what: string
  bar: string
  /** Rows that take minutes or need the network are left out unless they are named. */
  onlyWhenNamed?: boolean
  measure(context: RowContext): Promise<Measurement>
}

export interface RowContext {
  /** A line of progress or detail, shown as it comes. */
  say: (text: string) => void
}

export interface Measurement {
  value: string
  /** What the same machine does at best, in the same run. */
  floor: string | null
  ratio: number | null
  meets: boolean
  method: string
}

/** Why a row could not be measured at all, in words for whoever runs the bench. */
export class NotMeasurable extends Error {
  override readonly name = 'NotMeasurable'
}
