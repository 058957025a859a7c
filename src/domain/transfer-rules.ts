import { openState, type OpeningHours } from './opening-hours.ts'
import { spokenNextOpening } from './spoken-hours.ts'
import type { TransferTarget } from './transfer-target.ts'

/** Whether somebody is there now, and if not, when again, as one says it ("tomorrow at 9 AM"; null: not known). */
export type Reachability = { isReachable: true } | { isReachable: false; next: string | null }

export function reachability(
  target: Pick<TransferTarget, 'availability' | 'hours'>,
  opening: OpeningHours,
  now: Date,
): Reachability {
  if (target.availability === 'always') return { isReachable: true }
  const hours = target.availability === 'business_hours' ? opening : ownHours(target, opening)
  const state = openState(hours, now)
  if (state.isOpen) return { isReachable: true }
  return { isReachable: false, next: spokenNextOpening(hours, now, state.next) }
}

function ownHours({ hours }: Pick<TransferTarget, 'hours'>, opening: OpeningHours): OpeningHours {
  const closedDays = opening.closures.filter((closure) => closure.opens_at === null)
  return { timezone: opening.timezone, hours, closures: closedDays }
}

type Findable = Pick<TransferTarget, 'id' | 'name' | 'purpose' | 'keywords' | 'staff_id'>

/**
 * The targets that a caller's or model's words may mean, best first and only the best kind: named exactly, named in
 * part (also by the staff member whose phone it is), by a keyword, by a word of what it is for. A number means none.
 */
export function matchTargets<T extends Findable>(
  targets: readonly T[],
  wanted: string,
  staff: readonly { id: string; name: string }[] = [],
): T[] {
  const asked = words(wanted)
  if (asked.length === 0) return []
  const namesOf = (target: T) => [
    target.name,
    ...staff.filter((person) => person.id === target.staff_id).map((person) => person.name),
  ]
  const kinds: ((target: T) => boolean)[] = [
    (target) => target.id === wanted || namesOf(target).some((name) => sameWords(words(name), asked)),
    (target) => target.keywords.some((keyword) => holds(asked, words(keyword))),
    (target) => namesOf(target).some((name) => holds(asked, words(name)) || holds(words(name), asked)),
    (target) => namesOf(target).some((name) => overlap(words(name), asked)),
    (target) => target.purpose !== null && overlap(words(target.purpose), asked),
  ]
  for (const isMeant of kinds) {
    const meant = targets.filter(isMeant)
    if (meant.length > 0) return meant
  }
  return []
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function sameWords(one: string[], other: string[]): boolean {
  return one.join(' ') === other.join(' ')
}

/** `part` stands in `whole`, in one piece. */
function holds(whole: string[], part: string[]): boolean {
  return part.length > 0 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `)
}

/** Words that say nothing about whom somebody wants. */
const plain = new Set([
  'the',
  'and',
  'for',
  'with',
  'about',
  'please',
  'someone',
  'somebody',
  'person',
  'questions',
])

function overlap(one: string[], other: string[]): boolean {
  return one.some((word) => word.length > 2 && !plain.has(word) && other.includes(word))
}
