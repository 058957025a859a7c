import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../actions/tools/', import.meta.url)
/** What every tool may answer besides: its arguments were wrong, or something broke. */
const ofAllTools = ['invalid_input', 'unavailable']

/** The statuses that a tool's action can answer, as they stand in its source and in what it takes from its folder. */
export function statusesOf(tool_name: string): string[] {
  const seen = new Set<string>()
  const found = new Set<string>()
  read(`${tool_name.replaceAll('_', '-')}.ts`)
  const others = [...found].filter((status) => status !== 'ok' && !ofAllTools.includes(status)).sort()
  return [...(found.has('ok') ? ['ok'] : []), ...others, ...ofAllTools]

  function read(name: string): void {
    const file = new URL(name, folder)
    if (seen.has(name) || !existsSync(file)) return
    seen.add(name)
    const source = readFileSync(file, 'utf8')
    for (const [, written = ''] of source.matchAll(/\bstatus: ([^\n]+)/g)) {
      for (const [, status = ''] of written.matchAll(/'([a-z][a-z_]*)'/g)) found.add(status)
    }
    // A tool says `status: found.outcome` where the outcomes have sentences of their own.
    const outcomes = /\bstatus: [^\n']*outcome/.test(source) ? source.matchAll(/^ {4}([a-z][a-z_]+): /gm) : []
    for (const [, status = ''] of outcomes) if (status.includes('_') || status === 'closed') found.add(status)
    for (const [, next = ''] of source.matchAll(/from '\.\/([a-z-]+\.ts)'/g)) {
      if (!/^(run-tool|tool-action|tool-actions|tool-refusals)\.ts$/.test(next)) read(next)
    }
  }
}
