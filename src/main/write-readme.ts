import { readFileSync, writeFileSync } from 'node:fs'
import { withConfigTable } from '#config/config-table.ts'

/** `npm run readme` writes the README's table of settings; with `--check` it only says whether it is current. */
const readme = new URL('../../README.md', import.meta.url)
const current = readFileSync(readme, 'utf8')
const wanted = withConfigTable(current)

if (process.argv.includes('--check')) {
  if (current !== wanted) {
    console.error("The README's configuration table is not what src/config says. Run: npm run readme")
    process.exitCode = 1
  }
} else {
  writeFileSync(readme, wanted)
}
