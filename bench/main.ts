/** `npm run bench [-- row…] [-- --write]`: measures the rows of docs/bench.md; writes the page only with `--write`. */
import { parseArgs } from 'node:util'
import { NotMeasurable, type Measurement, type Row } from './frame.ts'
import { allRows } from './rows/all-rows.ts'
import { describeMachine } from './support/machine.ts'
import { writeTable, type Line } from './support/table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !allRows.some((row) => row.name === name))
if (unknown.length > 0) {
  console.error(
    `No such row: ${unknown.join(', ')}. There are: ${allRows.map((row) => row.name).join(', ')}.`,
  )
  process.exit(2)
}
const chosen = allRows.filter((row) =>
  positionals.length === 0 ? row.onlyWhenNamed !== true : positionals.includes(row.name),
)

const machine = describeMachine()
console.log(`${machine}\n`)
const lines: Line[] = []
for (const row of chosen) {
  console.log(`${row.name}: ${row.what} (bar: ${row.bar})`)
  const measurement = await measure(row)
  if (measurement === null) continue
  lines.push({ row, measurement })
  print(measurement)
}
if (values.write) await writeTable(lines, allRows, machine)
process.exit(lines.length === chosen.length && lines.every((line) => line.measurement.meets) ? 0 : 1)

async function measure(row: Row): Promise<Measurement | null> {
  try {
    return await row.measure({ say: (text) => console.log(`  ${text}`) })
  } catch (error) {
    console.log(`  not measured: ${error instanceof NotMeasurable ? error.message : String(error)}\n`)
    return null
  }
}

function print({ value, floor, ratio, meets, method }: Measurement): void {
  const against =
    floor === null ? '' : `, floor ${floor}${ratio === null ? '' : `, ratio ${ratio.toFixed(2)}`}`
  console.log(`  ${meets ? 'meets' : 'MISSES'} the bar: ${value}${against}`)
  console.log(`  method: ${method}\n`)
}
