import type { CallRow } from './call-queries.ts'

const columns = [
  'id',
  'started_at',
  'ended_at',
  'duration_seconds',
  'line',
  'dialed_number',
  'caller_number',
  'customer_name',
  'end_reason',
  'model_kind',
] as const

/** RFC 4180, times in UTC. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function callsAsCsv(rows: readonly CallRow[]): string {
  const lines = rows.map((row) => [
    ...columns.map((name) => cell(row[name])),
    cell(row.usage.cost_micro_usd / 1_000_000),
  ])
  return [[...columns, 'cost_usd'], ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const isPhone = /^\+\d+$/.test(text)
  const safe = typeof value === 'string' && !isPhone && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
