import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { fault } from '#models/stand-in/faults.ts'
import { rehearsal, type Rehearsal } from '#domain/rehearsal/rehearsal.ts'

export interface NamedRehearsal {
  /** The file's name without its ending. */
  name: string
  rehearsal: Rehearsal
}

export class UnreadableRehearsalError extends Error {
  override readonly name = 'UnreadableRehearsalError'
}

/**
 * The rehearsals of a folder, sorted by name; with `names` only those, or those that begin with `name` before a `*`.
 * Throws UnreadableRehearsalError with every problem of every file, and for a name that is none.
 */
export async function readRehearsals(folder: string, names: readonly string[]): Promise<NamedRehearsal[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  const all = files.map((file) => basename(file, '.yaml'))
  const unknown = names.filter((name) => !all.some((one) => isMeant(name, one)))
  if (unknown.length > 0) {
    throw new UnreadableRehearsalError(
      `There is no rehearsal ${unknown.join(', ')} in ${folder}. There are: ${all.join(', ')}`,
    )
  }
  const chosen = all.filter((one) => names.length === 0 || names.some((name) => isMeant(name, one)))
  const read = await Promise.all(
    chosen.map(async (name) => {
      const file = join(folder, `${name}.yaml`)
      return { name, ...parseRehearsal(file, await readFile(file, 'utf8')) }
    }),
  )
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  if (problems.length > 0) throw new UnreadableRehearsalError(problems.join('\n'))
  return read.flatMap((one) => ('rehearsal' in one ? [{ name: one.name, rehearsal: one.rehearsal }] : []))
}

function isMeant(wanted: string, name: string): boolean {
  const plain = wanted.replace(/^.*\//, '').replace(/\.yaml$/, '')
  return plain.endsWith('*') ? name.startsWith(plain.slice(0, -1)) : name === plain
}

/** Problems name the file, the place in it and what was expected there. */
export function parseRehearsal(
  file: string,
  text: string,
): { rehearsal: Rehearsal } | { problems: string[] } {
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => `${file}: ${error.message}`) }
  }
  const parsed = rehearsal.safeParse(document.toJS())
  if (parsed.success) {
    const problems = parsed.data.faults.flatMap((one, i) =>
      faultProblems(one).map((text) => `${file}: faults[${i}]: ${text}`),
    )
    return problems.length === 0 ? { rehearsal: parsed.data } : { problems }
  }
  return {
    problems: parsed.error.issues.map((issue) => {
      const place = z.core.toDotPath(issue.path)
      return `${file}: ${place === '' ? 'the file' : place}: ${messageOf(issue)}`
    }),
  }
}

/** Faults are the stand-in's own; a setting that it does not know would be left out without a word. */
function faultProblems(written: Record<string, unknown>): string[] {
  const parsed = fault.safeParse(written)
  if (!parsed.success) return parsed.error.issues.map(messageOf)
  const unknown = Object.keys(written).filter((name) => !(name in parsed.data))
  return unknown.map((name) => `There is no setting "${name}" of ${parsed.data.kind}.`)
}

/** What went wrong in a choice of forms lies one level deeper. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue.message
  const inner = issue.errors.map((issues) =>
    issues
      .map((each) => [z.core.toDotPath(each.path), messageOf(each)].filter(Boolean).join(': '))
      .join(', '),
  )
  return inner.join('; or: ')
}
