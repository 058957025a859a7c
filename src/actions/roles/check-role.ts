import { SwitchboardError, isSwitchboardError } from '#domain/errors.ts'
import type { RolePatch } from '#domain/role.ts'
import { validateTemplate } from '#domain/template.ts'
import { findTool, toolDefinitions } from '#domain/tools/index.ts'
import { findVoice, voices } from '#domain/voices.ts'

/**
 * Checks what would only fail in a call: the templates and the voice, which gets its vendor's spelling. Throws
 * `unknown_template_variable`, `invalid_template` (both say in `details.field` where), `invalid_request` for a tool
 * that there is not, and `unknown_voice`.
 */
export function checkRole<Fields extends RolePatch>(fields: Fields): Fields {
  for (const field of ['personality', 'greeting_message', 'system_prompt'] as const) {
    const template = fields[field]
    if (template !== undefined) checkTemplate(field, template)
  }
  if (fields.allowed_tools !== undefined && fields.allowed_tools !== null) checkTools(fields.allowed_tools)
  if (fields.voice_style === undefined) return fields
  return { ...fields, voice_style: knownVoice(fields.voice_style) }
}

function checkTemplate(field: string, template: string): void {
  try {
    validateTemplate(template)
  } catch (error) {
    if (!isSwitchboardError(error)) throw error
    throw new SwitchboardError(error.code, `${field}: ${error.message}`, {
      details: { field, ...error.details },
      cause: error,
    })
  }
}

function checkTools(names: readonly string[]): void {
  const unknown = names.filter((name) => findTool(name) === null)
  if (unknown.length === 0) return
  const allowed = toolDefinitions.map(({ name }) => name)
  throw new SwitchboardError(
    'invalid_request',
    `allowed_tools: there is no ${unknown.join(', ')}. Tools: ${allowed.join(', ')}.`,
    { reason: 'unknown_tool', details: { field: 'allowed_tools', allowed, unknown } },
  )
}

function knownVoice(name: string): string {
  const voice = findVoice(name)
  if (voice !== null) return voice.name
  const allowed = voices.map((each) => each.name)
  throw new SwitchboardError(
    'unknown_voice',
    `voice_style: there is no voice of that name. Voices: ${allowed.join(', ')}.`,
    {
      details: { field: 'voice_style', allowed },
    },
  )
}
