/** What a system instruction tells of the world, read by the shape of its sentences. */
export interface World {
  /** Our own. */
  name: string | null
  /** Whom the caller can be handed to. */
  roles: readonly { role: string; name: string }[]
  /** Names of people the caller can be put through to. */
  people: readonly string[]
  /** Who takes a caller that speaks of something. */
  handovers: readonly { keywords: string[]; role: string }[]
  /** Questions whose answers are written down. */
  topics: readonly string[]
  /** Names of what is offered, and of who works here. */
  services: readonly string[]
  staff: readonly string[]
}

export function worldIn(instructions: string): World {
  return {
    name: nameIn(instructions),
    roles: rolesIn(instructions),
    people: peopleIn(instructions),
    handovers: handoversIn(instructions),
    topics: listUnder(instructions, /by answer_question/),
    services: namesUnder(instructions, /^Services\b/),
    staff: namesUnder(instructions, /^Staff\b/).map((entry) => entry.split(',')[0]!.trim()),
  }
}

/** "You are Sarah, a friendly receptionist": Sarah. */
function nameIn(instructions: string): string | null {
  return /\bYou are (\p{Lu}[\p{L}'-]+)\b/u.exec(instructions)?.[1] ?? null
}

/** The roles a caller can be handed to: a list of `- sales: Max` under a line that speaks of roles or colleagues. */
function rolesIn(instructions: string): { role: string; name: string }[] {
  return listUnder(instructions, /switch_role|\broles\b|\bcolleagues\b/i).flatMap((line) => {
    const entry = /^([^:]{1,60}): (.{1,60})$/.exec(line)
    return entry ? [{ role: entry[1]!.trim(), name: entry[2]!.trim() }] : []
  })
}

/** The names of people a caller can be put through to: a list under a line that speaks of the tool for it. */
function peopleIn(instructions: string): string[] {
  return namesUnder(instructions, /transfer_to_person/)
}

function namesUnder(instructions: string, heading: RegExp): string[] {
  return listUnder(instructions, heading).map((line) => line.split(':')[0]!.trim())
}

/** Who takes a caller that speaks of something: `- test drive, buy a car: sales (Meera)` under a line of handing over. */
function handoversIn(instructions: string): { keywords: string[]; role: string }[] {
  return listUnder(instructions, /handed over at once/).flatMap((line) => {
    const entry = /^(.+): ([^:(]+)/.exec(line)
    if (!entry) return []
    const keywords = entry[1]!.split(',').map((word) => word.trim().toLowerCase())
    return [{ keywords, role: entry[2]!.trim() }]
  })
}

/** The entries of the list under each line that ends in a colon and has such a word. */
function listUnder(instructions: string, heading: RegExp): string[] {
  const entries: string[] = []
  let isInList = false
  for (const line of instructions.split('\n')) {
    const entry = /^- (.+)$/.exec(line.trim())?.[1]
    if (isInList && entry !== undefined) entries.push(entry)
    else isInList = heading.test(line) && line.trim().endsWith(':')
  }
  return entries
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const DAY_MONTH = /\b(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([A-Z][a-z]{2,8}),? (\d{4})\b/
const MONTH_DAY = /\b([A-Z][a-z]{2,8}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/

/** The first date that stands there, as YYYY-MM-DD. */
export function todayIn(instructions: string): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(instructions)?.[0]
  if (iso) return iso
  const first = DAY_MONTH.exec(instructions)
  if (first) return dateOf(first[3]!, first[2]!, first[1]!)
  const second = MONTH_DAY.exec(instructions)
  return second ? dateOf(second[3]!, second[1]!, second[2]!) : null
}

function dateOf(year: string, monthName: string, day: string): string | null {
  const month = months.findIndex((name) => name.startsWith(monthName.toLowerCase().slice(0, 3)))
  return month < 0 ? null : `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
