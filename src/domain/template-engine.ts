import { Context, Liquid, type Template } from 'liquidjs'
import { MISSING_PERSON, MISSING_VALUE, markValue, withoutMarks } from './template-marks.ts'
import type { TemplatePart } from './template-scan.ts'
import { isPersonVariable, isTemplateVariable, type TemplateValues } from './template-variables.ts'

/** Nothing here repeats, reads files or makes text grow by more than it is given. */
export const allowedTags = ['if', 'elsif', 'else', 'unless', 'case', 'when', 'raw', 'comment']
export const allowedFilters = [
  'default',
  'capitalize',
  'upcase',
  'downcase',
  'strip',
  'append',
  'prepend',
  'remove',
  'truncate',
  'truncatewords',
]

/** The rendered text with a mark for each value, and one for each that is missing. */
export interface MarkedText {
  text: string
  values: string[]
}

const collected = new WeakMap<Context, string[]>()
const engine = createEngine()

/** Liquid with what is allowed here and nothing else. */
export function createEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 200_000,
    renderLimit: 500,
    memoryLimit: 2_000_000,
  })
  for (const tag of Object.keys(liquid.tags)) if (!allowedTags.includes(tag)) delete liquid.tags[tag]
  for (const filter of Object.keys(liquid.filters)) {
    if (!allowedFilters.includes(filter)) delete liquid.filters[filter]
  }
  liquid.registerFilter('as_person', function (value: unknown) {
    return setAside(this.context, value) ?? MISSING_PERSON
  })
  liquid.registerFilter('as_value', function (value: unknown) {
    return setAside(this.context, value) ?? MISSING_VALUE
  })
  return liquid
}

/** Keeps the value for later and returns its mark; null for what cannot be said. */
function setAside(context: Context, value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const values = collected.get(context)
  if (values === undefined || String(value).trim() === '') return null
  return markValue(values.push(String(value)) - 1)
}

/** Throws liquidjs's own errors; so does {@link renderMarked}. */
export function parseParts(parts: readonly TemplatePart[]): Template[] {
  return engine.parse(parts.map(asLiquid).join(''))
}

/** Every variable that is read, as its path: `['business_name']`, `['customer_name', 'constructor']`. */
export function variablePaths(templates: Template[]): string[][] {
  return engine
    .variableSegmentsSync(templates, { partials: false })
    .map((segments) => segments.map((segment) => (Array.isArray(segment) ? '…' : String(segment))))
}

export function renderMarked(templates: Template[], values: TemplateValues): MarkedText {
  const context = new Context(scopeOf(values), engine.options, { sync: true })
  const setAsideValues: string[] = []
  collected.set(context, setAsideValues)
  return { text: String(engine.renderSync(templates, context)), values: setAsideValues }
}

/** For a stored template that Liquid cannot take: variables become values, tags and filters go. */
export function renderPlainly(parts: readonly TemplatePart[], values: TemplateValues): MarkedText {
  const marked: MarkedText = { text: '', values: [] }
  for (const part of parts) {
    if (part.kind === 'text' || part.kind === 'raw') marked.text += withoutMarks(part.inner)
    else if (part.kind === 'output' || part.kind === 'shorthand') {
      const name = /\w+/.exec(part.inner)?.[0] ?? ''
      const value = scopeOf(values)[name]
      if (typeof value === 'string') marked.text += markValue(marked.values.push(value) - 1)
      else marked.text += isPersonVariable(name) ? MISSING_PERSON : MISSING_VALUE
    } else if (part.kind !== 'tag') marked.text += asLiquid(part)
  }
  return marked
}

/** Known variables only, and none that is blank: in Liquid an empty string counts as true. */
function scopeOf(values: TemplateValues): Record<string, string | true> {
  const scope: Record<string, string | true> = {}
  for (const [name, value] of Object.entries(values)) {
    if (!isTemplateVariable(name)) continue
    if (value === true || (typeof value === 'string' && value.trim() !== '')) scope[name] = value
  }
  return scope
}

function asLiquid(part: TemplatePart): string {
  switch (part.kind) {
    case 'shorthand':
      return output(part.inner)
    case 'output': {
      const [, before = '', expression = '', after = ''] = /^(-?)([^]*?)(-?)$/.exec(part.inner) ?? []
      return output(expression, before, after)
    }
    case 'tag':
      return isAllowedTag(part) ? part.text : ''
    case 'comment':
      return ''
    case 'stray':
      return /^[\w\s.-]+$/.test(part.inner) ? MISSING_VALUE : withoutMarks(part.inner)
    case 'unclosed':
      return MISSING_VALUE
    default:
      return withoutMarks(part.text)
  }
}

function output(expression: string, before = '', after = ''): string {
  const name = /^\s*(\w+)/.exec(expression)?.[1] ?? ''
  const filter = isPersonVariable(name) ? 'as_person' : 'as_value'
  return `{{${before} ${withoutMarks(expression)} | ${filter} ${after}}}`
}

export function tagName(part: TemplatePart): string {
  return /^-?\s*([^\s%]*?)-?(?:\s|$)/.exec(part.inner)?.[1] ?? ''
}

function isAllowedTag(part: TemplatePart): boolean {
  const name = tagName(part)
  return allowedTags.includes(name) || /^end(if|unless|case)$/.test(name)
}
