import type { Rehearsal } from './rehearsal-queries.ts'

/** A rehearsal as it is written: lists of words as one text, with commas between them. */
export interface RehearsalFields {
  name: string
  caller: Rehearsal['caller']
  /** `key` tells the lines apart while they are added and removed. */
  lines: { key: number; say: string; hears: string }[]
  uses_tools: string[]
  never_uses_tools: string[]
  says: string
  never_says: string
}

/** What is stored of it. */
export type RehearsalBody = Pick<
  Rehearsal,
  'name' | 'caller' | 'lines' | 'uses_tools' | 'never_uses_tools' | 'says' | 'never_says'
>

export const newLine = (key: number) => ({ key, say: '', hears: '' })

export const emptyRehearsal: RehearsalFields = {
  name: '',
  caller: 'new',
  lines: [newLine(0)],
  uses_tools: [],
  never_uses_tools: [],
  says: '',
  never_says: '',
}

export function fieldsOf(stored: RehearsalBody): RehearsalFields {
  return {
    name: stored.name,
    caller: stored.caller,
    lines: stored.lines.map(({ say, hears }, key) => ({ key, say, hears: textOf(hears) })),
    uses_tools: stored.uses_tools,
    never_uses_tools: stored.never_uses_tools,
    says: textOf(stored.says),
    never_says: textOf(stored.never_says),
  }
}

/** Lines in which nothing is said are left out. */
export function bodyOf(fields: RehearsalFields): RehearsalBody {
  return {
    name: fields.name.trim(),
    caller: fields.caller,
    lines: fields.lines
      .filter(({ say }) => say.trim() !== '')
      .map(({ say, hears }) => ({ say: say.trim(), hears: listOf(hears) })),
    uses_tools: fields.uses_tools,
    never_uses_tools: fields.never_uses_tools,
    says: listOf(fields.says),
    never_says: listOf(fields.never_says),
  }
}

/** Words that have a comma of their own stand in quotation marks. */
function textOf(list: readonly string[]): string {
  return list.map((words) => (words.includes(',') ? `"${words}"` : words)).join(', ')
}

function listOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|[^,]+/g)]
    .map(([whole, quoted]) => (quoted ?? whole).trim())
    .filter((words) => words !== '')
}
