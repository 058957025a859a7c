import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toolDefinitions } from '#domain/tools/index.ts'
import { readRehearsals } from './rehearse/read-rehearsals.ts'
import { toolsPage } from './tools-page/tools-page.ts'

/** `npm run tools` writes docs/tools.md; with `--check` it only says whether it is current. */
const file = new URL('../../docs/tools.md', import.meta.url)
const rehearsals = await readRehearsals(fileURLToPath(new URL('../../rehearsals', import.meta.url)), [])
const wanted = `${toolsPage(toolDefinitions, rehearsals)}\n`

if (!process.argv.includes('--check')) writeFileSync(file, wanted)
else if (readFileSync(file, 'utf8') !== wanted) {
  process.stderr.write('docs/tools.md is not what the declarations and rehearsals say. Run: npm run tools\n')
  process.exitCode = 1
}
