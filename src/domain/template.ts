import { SwitchboardError } from './errors.ts'
import {
  allowedFilters,
  allowedTags,
  type MarkedText,
  parseParts,
  renderMarked,
  renderPlainly,
  tagName,
  variablePaths,
} from './template-engine.ts'
import { fillMarks } from './template-marks.ts'
import { mendMissing } from './template-mend.ts'
import { positionOf, scanTemplate, type TemplatePart } from './template-scan.ts'
import {
  isTemplateVariable,
  nearestVariable,
  templateVariableNames,
  type TemplateValues,
} from './template-variables.ts'

const MAX_OUTPUT_LENGTH = 30_000
const MAX_DEPTH = 20

/**
 * Renders a greeting or prompt. Liquid, with the seed's `{business_name}` for `{{ business_name }}`. Values are data:
 * nothing in them is evaluated. Where a value is missing the sentence is mended ({@link mendMissing}). Never throws:
 * a template that would not pass {@link validateTemplate} today is rendered as well as it can be, without a brace.
 */
export function renderTemplate(template: string, values: TemplateValues): string {
  const marked = marksOf(template, values)
  return fillMarks(mendMissing(marked.text), marked.values).slice(0, MAX_OUTPUT_LENGTH)
}

function marksOf(template: string, values: TemplateValues): MarkedText {
  const parts = scanTemplate(template)
  try {
    return renderMarked(parseParts(parts), values)
  } catch {
    return renderPlainly(parts, values)
  }
}

/**
 * Throws `unknown_template_variable` or `invalid_template` for the first thing in the template that is not allowed:
 * what it is, where it stands (line and column from 1), what is allowed, and what was probably meant.
 */
export function validateTemplate(template: string): void {
  const parts = scanTemplate(template)
  for (const part of parts) checkPart(template, part)
  checkDepth(template, parts)
  checkWhole(template, parts)
}

function checkPart(template: string, part: TemplatePart): void {
  switch (part.kind) {
    case 'shorthand':
      return checkVariable(template, part, [part.inner])
    case 'stray':
      return refuseStrayBrace(template, part)
    case 'unclosed':
      throw invalid(template, part.start, `"${part.text}" is never closed`)
    case 'tag':
      checkTag(template, part)
      return checkExpression(template, part)
    case 'output':
      return checkExpression(template, part)
    default:
  }
}

function checkTag(template: string, part: TemplatePart): void {
  const name = tagName(part)
  const opened = name.replace(/^end/, '')
  if (allowedTags.includes(name) || (name !== opened && allowedTags.includes(opened))) return
  throw invalid(template, part.start, `the tag "${name}" is not available`, {
    allowed: allowedTags,
    hint: `Tags to use: ${allowedTags.join(', ')}.`,
  })
}

function checkExpression(template: string, part: TemplatePart): void {
  const code = part.inner.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length))
  const offset = part.start + 2
  const range = code.search(/\.\./)
  if (range !== -1) throw invalid(template, offset + range, 'ranges ("..") are not available')
  for (const match of code.matchAll(/\|\s*([^\s|:]+)/g)) {
    const name = match[1] ?? ''
    if (allowedFilters.includes(name)) continue
    throw invalid(template, offset + match.index, `the filter "${name}" is not available`, {
      allowed: allowedFilters,
      hint: `Filters to use: ${allowedFilters.join(', ')}.`,
    })
  }
  for (const path of pathsIn(template, part)) checkVariable(template, part, path)
}

/** A tag is read on its own, so that a variable is reported where it stands. */
function pathsIn(template: string, part: TemplatePart): string[][] {
  if (part.kind === 'output') return orInvalid(template, part.start, () => variablePaths(parseParts([part])))
  const condition = /^-?\s*(?:if|elsif|unless)\b([^]*?)-?$/.exec(part.inner)?.[1]
  if (condition === undefined) return []
  const alone = `{% if ${condition} %}{% endif %}`
  return orInvalid(template, part.start, () => variablePaths(parseParts(scanTemplate(alone))))
}

function checkVariable(template: string, part: TemplatePart, path: string[]): void {
  const name = path[0] ?? ''
  if (isTemplateVariable(name) && path.length === 1) return
  const inPart = part.text.search(new RegExp(`(?<!\\w)${name.replace(/\W/g, '\\$&')}(?!\\w)`))
  throw unknownVariable(template, part.start + Math.max(0, inPart), path.join('.'), name)
}

function refuseStrayBrace(template: string, part: TemplatePart): never {
  const meant = /^[\w\s.-]+$/.test(part.inner) ? nearestVariable(part.inner) : null
  if (meant !== null) throw unknownVariable(template, part.start, part.inner.trim(), part.inner)
  throw invalid(template, part.start, `"${part.text.slice(0, 40)}" is not a variable`, {
    hint: 'Write variables as {business_name}; put text with braces of its own between {% raw %} and {% endraw %}.',
    is_stray_brace: true,
  })
}

function checkDepth(template: string, parts: readonly TemplatePart[]): void {
  let depth = 0
  for (const part of parts) {
    if (part.kind !== 'tag') continue
    const name = tagName(part)
    if (name.startsWith('end')) depth--
    else if (['if', 'unless', 'case'].includes(name)) depth++
    if (depth > MAX_DEPTH)
      throw invalid(template, part.start, `more than ${MAX_DEPTH} tags inside each other`)
  }
}

/** What only shows in the whole: tags without an end, `case` variables, filters without arguments, size. */
function checkWhole(template: string, parts: readonly TemplatePart[]): void {
  const templates = orInvalid(template, 0, () => parseParts(parts))
  const whole: TemplatePart = { kind: 'text', start: 0, text: template, inner: template }
  for (const path of variablePaths(templates)) checkVariable(template, whole, path)
  const samples = Object.fromEntries(templateVariableNames.map((name) => [name, `<${name}>`]))
  for (const values of [{}, samples]) {
    const { text } = orInvalid(template, 0, () => renderMarked(templates, values))
    if (text.length > MAX_OUTPUT_LENGTH) {
      throw invalid(template, 0, `it becomes longer than ${MAX_OUTPUT_LENGTH} characters`)
    }
  }
}

function orInvalid<T>(template: string, offset: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, line:.*$/s, '') : 'it cannot be read'
    throw invalid(template, offset, reason.replace(/\s*\|\s*as_(value|person)\s*/g, ' '), {}, error)
  }
}

function unknownVariable(template: string, offset: number, variable: string, name: string): SwitchboardError {
  const { line, column } = positionOf(template, offset)
  const suggestion = nearestVariable(name)
  return new SwitchboardError(
    'unknown_template_variable',
    `Unknown variable "${variable}" at line ${line}, column ${column}.` +
      `${suggestion === null ? '' : ` Did you mean "${suggestion}"?`} Variables: ${templateVariableNames.join(', ')}.`,
    { details: { variable, line, column, suggestion, allowed: templateVariableNames } },
  )
}

function invalid(
  template: string,
  offset: number,
  reason: string,
  more: { allowed?: readonly string[]; hint?: string; is_stray_brace?: true } = {},
  cause?: unknown,
): SwitchboardError {
  const { line, column } = positionOf(template, offset)
  const { hint = '', ...details } = more
  return new SwitchboardError(
    'invalid_template',
    `Line ${line}, column ${column}: ${reason}. ${hint}`.trimEnd(),
    { details: { line, column, ...details }, cause },
  )
}
