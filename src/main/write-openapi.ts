import { readFileSync, writeFileSync } from 'node:fs'
import openapiTypescript, { astToString } from 'openapi-typescript'
import type { OpenAPI3 } from 'openapi-typescript'
import { writeDocument } from '#api/openapi.ts'

/**
 * `npm run openapi` writes the document and the types of the client that is made from it; with `--check` it only says
 * whether they are what the routes say.
 */
const root = new URL('../../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }

const document = await writeDocument(version)
const types = await openapiTypescript(document as unknown as OpenAPI3, { defaultNonNullable: false })
const files = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'src/api/client/schema.d.ts': `// Written by \`npm run openapi\` from the routes; not by hand.\n${astToString(types)}`,
}

for (const [name, wanted] of Object.entries(files)) {
  const file = new URL(name, root)
  if (!process.argv.includes('--check')) writeFileSync(file, wanted)
  else if (read(file) !== wanted) {
    console.error(`${name} is not what the routes say. Run: npm run openapi`)
    process.exitCode = 1
  }
}

function read(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
