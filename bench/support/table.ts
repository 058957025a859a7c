import { readFile, writeFile } from 'node:fs/promises'
import type { Measurement, Row } from '../frame.ts'

export interface Line {
  row: Row
  measurement: Measurement
}

const page = new URL('../../docs/bench.md', import.meta.url)
const intro = `# Bench

\`npm run bench\` measures what this page shows; \`npm run bench -- <row>…\` measures some of it; with \`--write\` the lines
that were measured are replaced here. Callers, the model and the floors run on the same machine in the same run, in
processes of their own; the machine is named with each line, because only ratios travel.
`
const head = `| row | what | bar | measured | floor | ratio | | machine and method |
|---|---|---|---|---|---|---|---|
`

/** Replaces the measured rows in docs/bench.md and keeps the others as they stand. */
export async function writeTable(lines: Line[], allRows: Row[], machine: string): Promise<void> {
  const kept = await keptLines()
  for (const { row, measurement } of lines) kept.set(row.name, toLine(row, measurement, machine))
  const body = allRows.flatMap((row) => kept.get(row.name) ?? []).join('\n')
  await writeFile(page, `${intro}\n${head}${body}\n`)
}

async function keptLines(): Promise<Map<string, string>> {
  const text = await readFile(page, 'utf8').catch(() => '')
  const lines = new Map<string, string>()
  for (const line of text.split('\n')) {
    const name = /^\| `([\w-]+)` \|/.exec(line)?.[1]
    if (name !== undefined) lines.set(name, line)
  }
  return lines
}

function toLine(row: Row, { value, floor, ratio, meets, method }: Measurement, machine: string): string {
  const cells = [
    `\`${row.name}\``,
    row.what,
    row.bar,
    value,
    floor ?? '',
    ratio === null ? '' : ratio.toFixed(2),
    meets ? 'meets' : '**misses**',
    `${machine}. ${method}`,
  ]
  return `| ${cells.join(' | ')} |`
}
