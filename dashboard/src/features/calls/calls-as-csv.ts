import type { Call } from '#lib/call-types.ts'

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
  'is_flagged',
  'model_kind',
] as const

const more = ['role', 'outcome', 'summary', 'cost_usd'] as const

/** RFC 4180, times in UTC. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function callsAsCsv(rows: readonly Call[], roles: readonly { id: string; ai_name: string }[]): string {
  const lines = rows.map((row) => [
    ...columns.map((name) => cell(row[name])),
    cell(roles.find(({ id }) => id === row.role_id)?.ai_name ?? null),
    cell(row.analysis?.outcome ?? null),
    cell(row.analysis?.summary ?? null),
    cell(row.usage.cost_micro_usd / 1_000_000),
  ])
  return [[...columns, ...more], ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  const text = String(value)
  const isPhone = /^\+\d+$/.test(text)
  const safe = typeof value === 'string' && !isPhone && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
