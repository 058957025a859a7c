import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findTool, toolDefinitions } from '#domain/tools/index.ts'
import { readRehearsals } from '../src/main/rehearse/read-rehearsals.ts'
import { earlierTools } from '../src/main/tools-page/earlier-tools.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const rehearsals = await readRehearsals(`${root}rehearsals`, [])
const names = new Set(rehearsals.map(({ name }) => name))

describe('docs/defects.md', () => {
  const rows = read('docs/defects.md')
    .split('\n')
    .filter((line) => /^\| (?!defect \||complaint \|)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const proofs = rows.flatMap(([, defect = '', caught = '']) =>
    caught.split(' · ').map((proof) => [defect, proof] as const),
  )

  test('names something for every defect', () => {
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(([, , caught]) => caught === '')).toEqual([])
  })

  test.each(proofs)('%s: %s', (_defect, proof) => {
    const rehearsal = /^rehearsal (\S+)$/.exec(proof)?.[1]
    if (rehearsal !== undefined) return expect(names).toContain(rehearsal)
    const [, file = '', name = ''] = /^`([^`]+\.test\.ts)`: (.+)$/.exec(proof) ?? []
    if (file === '') return expect(proof).toBe('one client made from that document, in types')
    expect(existsSync(root + file), file).toBe(true)
    expect(read(file)).toContain(name)
  })
})

describe('docs/tools.md', () => {
  test('the earlier system had twenty-five tools, and each has its counterpart', () => {
    expect(new Set(earlierTools.map(({ earlier }) => earlier)).size).toBe(25)
    const missing = earlierTools.flatMap(({ tools }) => tools).filter((name) => findTool(name) === null)
    expect(missing).toEqual([])
  })

  test('each counterpart is proven by a rehearsal that uses it', () => {
    const unproven = earlierTools.filter(({ tools, rehearsal }) => {
      const proves = rehearsals.find(({ name }) => name === rehearsal)?.rehearsal.proves ?? []
      return !tools.some((tool) => proves.includes(tool))
    })
    expect(unproven.map(({ earlier, rehearsal }) => `${earlier}: ${rehearsal}`)).toEqual([])
  })

  test('every tool is proven by some rehearsal', () => {
    const proven = new Set(rehearsals.flatMap(({ rehearsal }) => rehearsal.proves))
    const unproven = toolDefinitions.map(({ name }) => name).filter((name) => !proven.has(name))
    // Tones need a telephone line, which a rehearsal has not.
    expect(unproven).toEqual(['press_keys'])
  })
})

test('there are forty rehearsals and more', () => {
  expect(rehearsals.length).toBeGreaterThanOrEqual(40)
})

test('nothing in the source speaks to a host that nobody configured', () => {
  /** Vendors that are asked for by name in the configuration, documentation, and names that lead nowhere. */
  const known =
    /(^|\.)(googleapis\.com|google\.com|twilio\.com|w3\.org|openapis\.org|spdx\.org|localhost|example|example\.com|example\.org)$/
  const strangers = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.ts$|schema\.d\.ts$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/['"`](?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)]
        .map(([, host = '']) => host.toLowerCase())
        .filter((host) => !known.test(host) && !/^\d/.test(host))
        .map((host) => `${file}: ${host}`),
    )
  expect(strangers).toEqual([])
})
