import type { CallDetail } from '../call.ts'
import { matches } from './matches.ts'
import {
  patternOf,
  type CallExpectations,
  type RehearsalLine,
  type RowExpectation,
  type ToolExpectation,
} from './rehearsal.ts'

/** One side's words, in the order in which they were over. */
export interface HeardTurn {
  speaker: 'caller' | 'ai'
  text: string
}

export interface UsedTool {
  name: string
  args: Record<string, unknown>
  status: string
  /** What the model was answered; empty when it is not known. */
  result: Record<string, unknown>
}

/** What was seen of one call, from the caller's end and in the books. */
export interface CallRecord {
  turns: HeardTurn[]
  tools: UsedTool[]
  /** Empty where it is not known. */
  role: { ai_name: string; role_type: string }
  ended: string
  /** How long the caller waited for the first sound of each answer, the greeting first. */
  waits_ms: number[]
  /** Null for a call of nobody's number. */
  detail: CallDetail | null
  /** What was answered to each line, for lines that say what they hear. */
  answers: { line: RehearsalLine; heard: string }[]
}

/** One expectation, and whether it was met; `found` is what was there instead. */
export interface Finding {
  ok: boolean
  expectation: string
  found: string
}

export function judgeCall(expect: CallExpectations, record: CallRecord): Finding[] {
  return [
    ...record.answers.flatMap(judgeAnswer),
    ...(expect.tools ?? []).map((tool) => judgeTool(tool, record.tools)),
    ...(expect.never_tools ?? []).map((name) => {
      const used = record.tools.filter((tool) => tool.name === name)
      return finding(used.length === 0, `never uses ${name}`, used.map(toolText).join('; '))
    }),
    ...judgeWords(expect, record.turns),
    ...judgeEnd(expect, record),
    ...judgeFlags(expect, record),
  ]
}

function judgeAnswer({ line, heard }: CallRecord['answers'][number]): Finding[] {
  const words = line.say ?? line.type ?? line.press ?? 'silence'
  return (line.hears ?? []).map((each) =>
    finding(patternOf(each).test(heard), `"${words}" is answered with /${each}/`, heard || 'nothing'),
  )
}

function judgeTool(expected: ToolExpectation, used: readonly UsedTool[]): Finding {
  const { name, status, args, data, times } = expected
  const fitting = used.filter(
    (tool) =>
      tool.name === name &&
      matches(status, tool.status) &&
      matches(args ?? {}, tool.args) &&
      (data === undefined || matches(data, tool.result['data'])),
  )
  const ok = times === undefined ? fitting.length > 0 : fitting.length === times
  const count = times === undefined ? '' : `${times} × `
  const details = [args, data].filter((part) => part !== undefined).map((part) => ` ${JSON.stringify(part)}`)
  const same = used.filter((tool) => tool.name === name)
  const found = (same.length > 0 ? same : used).map(toolText).join('; ')
  return finding(ok, `${count}${name}${details.join('')} → ${status}`, found || 'no tool was used')
}

function toolText({ name, args, status, result }: UsedTool): string {
  const data = result['data'] === undefined ? '' : ` ${shortened(JSON.stringify(result['data']), 400)}`
  return `${name} ${JSON.stringify(args)} → ${status}${data}`
}

function judgeWords({ said, never_said }: CallExpectations, turns: readonly HeardTurn[]): Finding[] {
  return (['ai', 'caller'] as const).flatMap((speaker) => {
    const own = turns.filter((turn) => turn.speaker === speaker).map((turn) => turn.text)
    const all = own.join('\n')
    return [
      ...(said?.[speaker] ?? []).map((each) =>
        finding(patternOf(each).test(all), `${speaker} says /${each}/`, all || 'nothing'),
      ),
      ...(never_said?.[speaker] ?? []).map((each) => {
        const words = own.filter((text) => patternOf(each).test(text))
        return finding(words.length === 0, `${speaker} never says /${each}/`, words.join('\n'))
      }),
    ]
  })
}

function judgeEnd(expect: CallExpectations, record: CallRecord): Finding[] {
  const findings: Finding[] = []
  if (expect.role !== undefined) {
    const { ai_name, role_type } = record.role
    const ok = [ai_name, role_type].some((name) => name.toLowerCase() === expect.role?.toLowerCase())
    findings.push(finding(ok, `the last role is ${expect.role}`, `${role_type} ${ai_name}`.trim() || 'none'))
  }
  if (expect.ended !== undefined) {
    findings.push(finding(record.ended === expect.ended, `ends with ${expect.ended}`, record.ended))
  }
  if (expect.silence_within_ms !== undefined) {
    const longest = Math.round(Math.max(0, ...record.waits_ms))
    const ok = longest <= expect.silence_within_ms
    findings.push(finding(ok, `never silent for more than ${expect.silence_within_ms} ms`, `${longest} ms`))
  }
  if (expect.call !== undefined) {
    const shown = record.detail === null ? 'no such call' : shortened(JSON.stringify(record.detail), 600)
    findings.push(
      finding(matches(expect.call, record.detail), `the call is ${JSON.stringify(expect.call)}`, shown),
    )
  }
  return findings
}

/** What the truth guard has caught nobody wants, unless the rehearsal is about that. */
function judgeFlags({ call }: CallExpectations, { detail }: CallRecord): Finding[] {
  const flags = detail?.flags ?? []
  if (flags.length === 0 || call?.['is_flagged'] !== undefined) return []
  return [
    finding(false, 'says nothing untrue', flags.map((flag) => `${flag.subject}: ${flag.detail}`).join('; ')),
  ]
}

export function judgeRows(expected: RowExpectation, rows: readonly unknown[]): Finding {
  const { list, where, count } = expected
  const fitting = rows.filter((row) => matches(where, row)).length
  const ok = count === undefined ? fitting > 0 : fitting === count
  const words = `${count ?? 'at least 1'} of ${list}${Object.keys(where).length === 0 ? '' : ` ${JSON.stringify(where)}`}`
  return finding(ok, words, `${fitting} of ${rows.length}: ${shortened(JSON.stringify(rows), 900)}`)
}

function finding(ok: boolean, expectation: string, found: string): Finding {
  return { ok, expectation, found }
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
