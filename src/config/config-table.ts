import { settings } from './settings.ts'

const START = /<!-- configuration:[^>]*-->/
const END = '<!-- /configuration -->'

/** The README's table of settings, in Markdown. */
export function configTable(): string {
  const rows = Object.entries(settings).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | ${asDefault(fallback)} | ${meaning} |`,
  )
  return ['| variable | default | |', '|---|---|---|', ...rows].join('\n')
}

/** The document with the table between its two `configuration` comments. Throws when they are not there. */
export function withConfigTable(document: string): string {
  const start = START.exec(document)
  const end = document.indexOf(END)
  if (start === null || end < start.index) {
    throw new Error(`The document has no "<!-- configuration: … -->" followed by "${END}".`)
  }
  return `${document.slice(0, start.index + start[0].length)}\n${configTable()}\n${document.slice(end)}`
}

/** Values are set as code, words are not. */
function asDefault(fallback: string): string {
  return /^[\w./-]+$/.test(fallback) && fallback !== 'none' ? `\`${fallback}\`` : fallback
}
