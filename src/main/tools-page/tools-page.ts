import { toModelTool } from '#domain/tools/model-tool.ts'
import type { ToolDefinition } from '#domain/tools/tool.ts'
import type { NamedRehearsal } from '../rehearse/read-rehearsals.ts'
import { earlierTools } from './earlier-tools.ts'
import { statusesOf } from './tool-statuses.ts'

/** `docs/tools.md`, from what the model is told of each tool and from what proves it. */
export function toolsPage(tools: readonly ToolDefinition[], rehearsals: readonly NamedRehearsal[]): string {
  return [
    '# What the receptionist can do',
    'Written by `npm run tools` from the declarations in `src/domain/tools/`, which are also what the model is told; not by hand. ' +
      'Every answer of a tool has a `status`, says whether trying again may help (`retryable`), and has a sentence to speak (`say`). ' +
      'A [rehearsal](../rehearsals) is a whole call that proves it: `npm run rehearse -- name`.',
    ...tools.map((tool) => toolSection(tool, rehearsals)),
    '## The twenty-five tools of the earlier system',
    table(
      ['earlier', 'here', 'how', 'proven by'],
      earlierTools.map(({ earlier, tools: names, how, rehearsal }) => [
        `\`${earlier}\``,
        names.map((name) => `\`${name}\``).join(', '),
        how,
        linked(rehearsal),
      ]),
    ),
  ].join('\n\n')
}

function toolSection(tool: ToolDefinition, rehearsals: readonly NamedRehearsal[]): string {
  const { name, description, parameters } = toModelTool(tool)
  const proofs = rehearsals.filter(({ rehearsal }) => rehearsal.proves.includes(name))
  return [
    `## ${name}`,
    description,
    parameters === null ? 'Takes nothing.' : fieldsTable(parameters),
    `**Answers** ${statusesOf(name)
      .map((status) => `\`${status}\``)
      .join(' ')}`,
    `**May** ${mayDo(tool)}`,
    ...(proofs.length === 0 ? [] : [`**Proven by** ${proofs.map((proof) => linked(proof.name)).join(', ')}`]),
  ].join('\n\n')
}

function mayDo({ kind, proves, shows }: ToolDefinition): string {
  const deeds = Object.entries(proves ?? {}).map(
    ([status, done]) => `say that something is ${done.join(' or ')} (after \`${status}\`)`,
  )
  const parts = [
    ...(kind === 'engine' ? ['act on the call itself'] : []),
    ...deeds,
    ...((shows ?? []).length === 0 ? [] : [`tell what is ${shows?.join(' or ')} already`]),
  ]
  return `${parts.length === 0 ? 'tell, and change nothing' : parts.join('; ')}.`
}

function fieldsTable(parameters: Record<string, unknown>): string {
  const properties = (parameters['properties'] ?? {}) as Record<string, Record<string, unknown>>
  const required = (parameters['required'] ?? []) as string[]
  const rows = Object.entries(properties).map(([name, field]) => [
    `\`${name}\``,
    typeText(field),
    required.includes(name) ? 'yes' : '',
    typeof field['description'] === 'string' ? field['description'] : '',
  ])
  return rows.length === 0 ? 'Takes nothing.' : table(['field', 'type', 'required', ''], rows)
}

function typeText({ type, enum: choices }: Record<string, unknown>): string {
  return Array.isArray(choices) ? choices.map((choice) => `\`${String(choice)}\``).join(' ') : String(type)
}

function linked(rehearsal: string): string {
  return `[${rehearsal}](../rehearsals/${rehearsal}.yaml)`
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map(tableLine).join('\n')
}

function tableLine(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
