import { readFile } from 'node:fs/promises'
import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml'
import { sipSetup, type SipSetup } from '#domain/sip/sip-setup.ts'
import { Problem } from '../problem.ts'

const defaultFile = 'sip.yaml'
const secretFields = new Set(['username', 'password'])
const reference = /^\$\{(\w+)\}$/

/**
 * What `sip.yaml` says, with credentials taken from the environment (`password: ${TRUNK_PASSWORD}`). `file` null: the
 * one in this folder, and nothing at all when there is none. Throws {@link Problem}, naming the line where it can.
 */
export async function readSipSetup(
  file: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ setup: SipSetup; file: string | null }> {
  const path = file ?? defaultFile
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && file === null) return null
    throw new Problem(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`,
    )
  })
  return text === null
    ? { setup: sipSetup.parse({}), file: null }
    : { setup: parseSetup(text, path, env), file: path }
}

function parseSetup(text: string, path: string, env: Readonly<Record<string, string | undefined>>): SipSetup {
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error !== undefined) throw new Problem(`${path}: ${error.message.split('\n')[0]}`)
  fillReferences(document, path, text, env)
  quoteNumbers(document, text)
  const parsed = sipSetup.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path: where, message }) => `  - ${where.join('.') || 'the file'}: ${message}`,
  )
  throw new Problem(`${path} cannot be used:\n${problems.join('\n')}`)
}

/** A secret in the file would end up in version control: only references are taken. */
function fillReferences(
  document: Document,
  path: string,
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !secretFields.has(String(key.value)) || !isScalar(value)) return
      const line = `${path}, line ${text.slice(0, value.range?.[0] ?? 0).split('\n').length}`
      const name = reference.exec(String(value.value))?.[1]
      if (name === undefined)
        throw new Problem(
          `${line}: write ${String(key.value)} as a variable, such as \${SIP_PASSWORD}, and set that.`,
        )
      const found = env[name] ?? ''
      if (found === '') throw new Problem(`${line}: the variable ${name} is not set.`)
      value.value = found
    },
  })
}

/** `+1234567890` without quotes is a number to YAML and would lose its plus. */
function quoteNumbers(document: Document, text: string): void {
  visit(document, {
    Scalar(_, node, ancestors) {
      if (typeof node.value !== 'number' || node.range === undefined || node.range === null) return
      const isTime = ancestors.some(
        (each) => isMap(each) && each.get('ringing_timeout_seconds', true) === node,
      )
      if (!isTime) node.value = text.slice(node.range[0], node.range[1])
    },
  })
}
