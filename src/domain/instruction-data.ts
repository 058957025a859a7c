/** Facts in instructions to a model, marked as data: whatever people wrote in them, they stay one line each. */

export function fact(name: string, value: string | null): string | null {
  return value === null || value.trim() === '' ? null : `${name}: ${value}`
}

export function block(tag: string, lines: readonly (string | null)[]): string {
  const data = lines.filter((line) => line !== null).map(dataLine)
  return [`<${tag}>`, ...data, `</${tag}>`].join('\n')
}

/** One line, in which nothing looks like the end of the data. */
function dataLine(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .trim()
}

export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** What somebody once said, as their words: at most so long, and nothing in it ends the quotation. */
export function quoted(text: string, length: number): string {
  return `"${shortened(text.replaceAll(/["“”]/g, "'"), length)}"`
}
