/** A piece of a template as its author wrote it; `start` counts characters from 0. */
export interface TemplatePart {
  /**
   * `shorthand`: `{business_name}`. `raw`: between `{% raw %}` and `{% endraw %}`. `stray`: a brace that belongs to
   * nothing; `inner` is what it seems to enclose. `unclosed`: `{{` or `{%` without its end.
   */
  kind: 'text' | 'output' | 'tag' | 'shorthand' | 'raw' | 'comment' | 'stray' | 'unclosed'
  start: number
  text: string
  inner: string
}

/** Tried in this order at every brace. Quoted text may hold closing braces. */
const rules: [TemplatePart['kind'], RegExp][] = [
  ['raw', /\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/y],
  ['comment', /\{%-?\s*comment\s*-?%\}([^]*?)\{%-?\s*endcomment\s*-?%\}/y],
  ['output', /\{\{((?:"[^"]*"|'[^']*'|(?!\}\})[^"'])*)\}\}/y],
  ['tag', /\{%((?:"[^"]*"|'[^']*'|(?!%\})[^"'])*)%\}/y],
  ['unclosed', /\{[{%]([^\n]{0,40})/y],
  ['shorthand', /\{\s*([A-Za-z_]\w*)\s*\}/y],
  ['stray', /\{([^{}\n]{0,80})\}|[{}]/y],
]

export function scanTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let at = 0
  while (at < template.length) {
    const part = /[{}]/.test(template[at] ?? '') ? bracedPart(template, at) : textPart(template, at)
    parts.push(part)
    at += part.text.length
  }
  return parts
}

function bracedPart(template: string, start: number): TemplatePart {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = start
    const match = pattern.exec(template)
    if (match !== null) return { kind, start, text: match[0], inner: match[1] ?? '' }
  }
  return { kind: 'stray', start, text: template[start] ?? '', inner: '' }
}

function textPart(template: string, start: number): TemplatePart {
  const brace = template.slice(start).search(/[{}]/)
  const text = brace === -1 ? template.slice(start) : template.slice(start, start + brace)
  return { kind: 'text', start, text, inner: text }
}

/** Where in the text, for people: both count from 1. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}
