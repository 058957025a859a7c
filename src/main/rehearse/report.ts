import type { Finding } from '#domain/rehearsal/judge.ts'
import type { RehearsalResult } from './run-rehearsals.ts'

/** One rehearsal for people: a line when all is well, else the whole talk and what was missing. */
export function reportOf(result: RehearsalResult, options: { whole: boolean }): string {
  const seconds = `${(result.duration_ms / 1_000).toFixed(1)} s`
  const head = `${result.ok ? 'ok  ' : 'FAIL'}  ${result.name}  (${seconds})  ${result.about}`
  if (result.ok && !options.whole) return head
  const lines = [head]
  for (const { from, record, findings } of result.calls) {
    lines.push(`      call from ${from ?? 'a withheld number'}`)
    for (const { speaker, text } of record.turns)
      lines.push(`        ${speaker === 'ai' ? 'AI    ' : 'caller'}  ${text}`)
    for (const { name, args, status } of record.tools) {
      lines.push(`        tool    ${name} ${JSON.stringify(args)} → ${status}`)
    }
    const longest = Math.round(Math.max(0, ...record.waits_ms))
    lines.push(`        ended   ${record.ended}; longest wait ${longest} ms`)
    lines.push(...findings.map(findingText))
  }
  lines.push(...result.rows.map(findingText))
  if (result.problem !== null) lines.push(`      could not be played: ${result.problem}`)
  return lines.join('\n')
}

function findingText({ ok, expectation, found }: Finding): string {
  if (ok) return `      ✓ ${expectation}`
  return `      ✗ ${expectation}\n          found: ${found.replaceAll('\n', '\n                 ')}`
}

export function summaryOf(results: readonly RehearsalResult[], elapsedMs: number): string {
  const failed = results.filter((result) => !result.ok).length
  const waits = results.flatMap((result) => result.calls.flatMap((call) => call.record.waits_ms))
  const longest = Math.round(Math.max(0, ...waits))
  return (
    `${results.length - failed} passed, ${failed} failed, in ${(elapsedMs / 1_000).toFixed(1)} s; ` +
    `longest wait of a caller ${longest} ms`
  )
}
