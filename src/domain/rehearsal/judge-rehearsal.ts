import type { BusinessRehearsal } from './business-rehearsal.ts'
import type { CallRecord } from './judge.ts'
import type { RehearsalFinding } from './rehearsal-run.ts'

type Expected = Pick<BusinessRehearsal, 'lines' | 'uses_tools' | 'never_uses_tools' | 'says' | 'never_says'>

/** What was expected of a business's rehearsal, each with whether it came so. `answers` are those to its lines, in order. */
export function judgeRehearsal(expected: Expected, record: CallRecord): RehearsalFinding[] {
  const { turns, tools, answers, detail } = record
  const said = turns.filter(({ speaker }) => speaker === 'ai').map(({ text }) => text)
  const used = tools.map(({ name, status }) => `${name} (${status})`).join(', ')
  return [
    ...expected.lines.flatMap(({ say, hears }, i) => {
      const found = answers[i]?.heard ?? ''
      return hears.map((wanted) =>
        finding({ kind: 'hears', line: say, wanted, ok: contains(found, wanted), found }),
      )
    }),
    ...expected.uses_tools.map((wanted) => {
      const ok = tools.some(({ name, status }) => name === wanted && status === 'ok')
      return finding({ kind: 'uses_tool', wanted, ok, found: used })
    }),
    ...expected.never_uses_tools.map((wanted) => {
      const ok = tools.every(({ name }) => name !== wanted)
      return finding({ kind: 'never_uses_tool', wanted, ok, found: ok ? '' : used })
    }),
    ...expected.says.map((wanted) => {
      const ok = contains(said.join(' '), wanted)
      return finding({ kind: 'says', wanted, ok, found: ok ? '' : said.join('\n') })
    }),
    ...expected.never_says.map((wanted) => {
      const found = said.filter((text) => contains(text, wanted)).join('\n')
      return finding({ kind: 'never_says', wanted, ok: found === '', found })
    }),
    ...(detail?.flags ?? []).map((flag) =>
      finding({ kind: 'untrue', wanted: flag.subject, ok: false, found: flag.detail }),
    ),
  ]
}

function finding(part: Omit<RehearsalFinding, 'line'> & { line?: string }): RehearsalFinding {
  return { line: null, ...part }
}

/** The words stand in it one after the other, whatever is between them that is not heard. */
function contains(text: string, words: string): boolean {
  return ` ${heard(text)} `.includes(` ${heard(words)} `)
}

function heard(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
