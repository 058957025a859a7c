import { parseArgs } from 'node:util'
import { ApiError } from '#api/client/api-error.ts'
import { createApiClient, dataOf, type ApiClient } from '#api/client/client.ts'
import type { SipSetup } from '#domain/sip/sip-setup.ts'
import { findBackend } from '../backend.ts'
import type { CommandContext } from '../command.ts'
import { Problem } from '../problem.ts'
import { printedLines, printedOutcome, type SipOutcome } from './print-sip.ts'
import { readSipSetup } from './read-setup.ts'

const timeoutMs = 120_000

const help = `Sets up LiveKit so that calls over SIP reach the businesses.

  npm run switchboard -- sip plan    shows what would be changed
  npm run switchboard -- sip apply   changes it
  npm run switchboard -- sip list    shows LiveKit's trunks and dispatch rules
  npm run switchboard -- sip remove  removes what is ours, and nothing else; needs --yes

  --file FILE  the setup; default: sip.yaml in this folder, and without one a single trunk
               with every business's number
  --owner NAME whose trunks and rules are removed; default: the owner of the setup
  --yes        really remove
  --json       the answer as JSON
  --url URL    the Switchboard to ask; default: BACKEND_URL, or this machine's

docs/sip.md explains sip.yaml. A trunk that has the businesses' numbers follows them by itself
from then on. Ends with 1 when the plan has a problem.
`

type Options = ReturnType<typeof parse>['values']

export async function sip(args: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parse(args)
  const [verb = '', ...others] = positionals
  if (values.help === true || verb === '') {
    context.write(help)
    return values.help === true ? 0 : 1
  }
  const run = verbs[verb]
  if (run === undefined || others.length > 0)
    throw new Problem(`"sip ${positionals.join(' ')}" is no command. See: npm run switchboard -- sip --help`)
  const { url, token } = await findBackend(context.settings, values.url ?? null)
  try {
    return await run(createApiClient({ baseUrl: url, token }), values, context)
  } catch (error) {
    if (error instanceof ApiError) throw new Problem(withProblems(error))
    if (error instanceof TypeError)
      throw new Problem(`No Switchboard answers at ${url}. Start it with npm start.`)
    throw error
  }
}

const verbs: Record<string, (api: ApiClient, options: Options, context: CommandContext) => Promise<number>> =
  {
    plan: (api, options, context) => planOrApply(api, '/api/operator/sip/plan', options, context),
    apply: (api, options, context) => planOrApply(api, '/api/operator/sip/apply', options, context),
    async list(api, { json }, context) {
      const lines = await dataOf(api.GET('/api/operator/sip', { signal: deadline() }))
      context.write(json === true ? asJson(lines) : printedLines(lines))
      return 0
    },
    async remove(api, options, context) {
      const owner = options.owner ?? (await setupOf(options)).owner
      if (options.yes !== true)
        throw new Problem(
          `This removes every trunk and rule of "${owner}" from LiveKit: calls over SIP end. Add --yes.`,
        )
      const query = { owner }
      const outcome = await dataOf(api.DELETE('/api/operator/sip', { params: { query }, signal: deadline() }))
      context.write(options.json === true ? asJson(outcome) : printedOutcome(outcome))
      return 0
    },
  }

async function planOrApply(
  api: ApiClient,
  path: '/api/operator/sip/plan' | '/api/operator/sip/apply',
  options: Options,
  context: CommandContext,
): Promise<number> {
  const body = await setupOf(options)
  const outcome: SipOutcome = await dataOf(api.POST(path, { body, signal: deadline() }))
  context.write(options.json === true ? asJson(outcome) : printedOutcome(outcome))
  return outcome.problems.length > 0 ? 1 : 0
}

async function setupOf({ file }: Options): Promise<SipSetup> {
  return (await readSipSetup(file ?? null, process.env)).setup
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        owner: { type: 'string' },
        yes: { type: 'boolean' },
        json: { type: 'boolean' },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run switchboard -- sip --help`,
    )
  }
}

function withProblems({ message, details }: ApiError): string {
  const problems = details?.['problems']
  if (!Array.isArray(problems)) return message
  return `Nothing was changed:\n${problems.map((problem) => `  - ${String(problem)}`).join('\n')}`
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function deadline(): AbortSignal {
  return AbortSignal.timeout(timeoutMs)
}
