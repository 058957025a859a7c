import { createEngine } from '../template-engine.ts'
import { positionOf, scanTemplate } from '../template-scan.ts'
import { SwitchboardError } from '../errors.ts'
import { messageNames, type MessageName, type MessageValues } from './message-names.ts'

/** What a text message may have at most: ten parts. */
const mostCharacters = 1_530

const engine = createEngine()

/**
 * Fills a message's template: Liquid, with `{name}` for `{{ name }}`. Values are data, never code. What is missing is left
 * out, and so are lines that become blank with it.
 */
export function fillMessage(template: string, values: MessageValues): string {
  const known = Object.entries(values).filter(([, value]) => value !== null && value?.trim() !== '')
  const text = String(engine.parseAndRenderSync(asLiquid(template), Object.fromEntries(known)))
  return text
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, mostCharacters)
}

/** Throws `unknown_template_variable` or `invalid_template`, saying where and what would do. */
export function checkMessage(name: MessageName, template: string): void {
  const allowed: readonly string[] = messageNames[name]
  for (const part of scanTemplate(template)) {
    if (part.kind !== 'stray' && part.kind !== 'unclosed') continue
    const { line, column } = positionOf(template, part.start)
    throw new SwitchboardError(
      'invalid_template',
      `Line ${line}, column ${column}: "${part.text}" is no variable.`,
      {
        details: { line, column, allowed },
      },
    )
  }
  const variables = readVariables(template)
  const variable = variables.find((each) => !allowed.includes(each))
  if (variable !== undefined) {
    throw new SwitchboardError(
      'unknown_template_variable',
      `Unknown variable "${variable}". Variables of ${name}: ${allowed.join(', ')}.`,
      { details: { variable, allowed } },
    )
  }
}

function readVariables(template: string): string[] {
  try {
    const parsed = engine.parse(asLiquid(template))
    engine.renderSync(parsed, {})
    return engine.globalVariablesSync(parsed, { partials: false })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'it cannot be read'
    throw new SwitchboardError('invalid_template', `The template is not valid: ${reason}.`, { cause })
  }
}

function asLiquid(template: string): string {
  return scanTemplate(template)
    .map((part) => (part.kind === 'shorthand' ? `{{ ${part.inner} }}` : part.text))
    .join('')
}
