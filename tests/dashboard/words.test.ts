import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { de } from '../../dashboard/src/lib/words/de/index.ts'
import { en } from '../../dashboard/src/lib/words/en/index.ts'

/** Words that are German too: names, abbreviations, and what is said the same. */
const alike = new Set([
  'Gemini',
  'Name',
  'Normal',
  'PDF',
  'Person',
  'Region',
  'Switchboard',
  'Team',
  'Text',
  'Tokens',
  'Webhook',
  'Webhooks',
  'Website',
  'WhatsApp',
])

/** What somebody says to a receptionist stays in the receptionist's language. */
const said = /^practice\.ideas\./

/** Tables that translate names of the API; in English they are read as they come. */
const tables = /^(errors\.fields|voices\.characters)\./

describe('the catalogue', () => {
  const [english, german] = [leavesOf(en), leavesOf(de)]

  it('has the same entries in both languages', () => {
    const entries = (leaves: Map<string, unknown>) =>
      [...leaves.keys()].filter((path) => !tables.test(path)).toSorted()
    expect(entries(german)).toEqual(entries(english))
  })

  it('is German in German', () => {
    const same = [...german]
      .filter(([path, leaf]) => typeof leaf === 'string' && leaf === english.get(path))
      .filter(([path, leaf]) => !said.test(path) && !alike.has(leaf as string))
      .map(([path, leaf]) => `${path}: ${String(leaf)}`)
    expect(same).toEqual([])
  })

  it('has no empty entry', () => {
    const empty = [...english, ...german].filter(([, leaf]) => typeof leaf === 'string' && leaf.trim() === '')
    expect(empty).toEqual([])
  })
})

describe('a page', () => {
  it('has its words from the catalogue', async () => {
    const root = fileURLToPath(new URL('../../dashboard/src/', import.meta.url))
    const files = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.tsx'))
    const literal = await Promise.all(
      files.map(async (path) => literalWords(path, await readFile(join(root, path), 'utf8'))),
    )
    expect(literal.flat()).toEqual([])
  })

  it('and what is written into it is found', () => {
    expect(literalWords('a.tsx', '<p title="Hello">{name} <b>World</b></p>')).toEqual([
      'a.tsx: Hello',
      'a.tsx: World',
    ])
  })
})

function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, path === '' ? key : `${path}.${key}`),
    ]),
  )
}

/** Attributes that people read or hear. */
const spoken = new Set([
  'title',
  'text',
  'label',
  'hint',
  'placeholder',
  'alt',
  'aria-label',
  'aria-description',
  'confirm',
])

function literalWords(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      found.push(...literalsOf(node.expression))
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer !== undefined) {
      if (ts.isStringLiteral(node.initializer)) found.push(node.initializer.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  // A letter alone is no word, and addresses and protocols are written alike everywhere.
  return found
    .filter((each) => /\p{L}{2}/u.test(each) && !/^(https:|HTTP )/.test(each))
    .map((each) => `${path}: ${each.trim()}`)
}

/** What an expression between tags may come to, as far as it is written there. */
function literalsOf(node: ts.Expression | undefined): string[] {
  if (node === undefined) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return literalsOf(node.right)
  return ts.isParenthesizedExpression(node) ? literalsOf(node.expression) : []
}
