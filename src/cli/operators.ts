import { parseArgs } from 'node:util'
import { ApiError } from '#api/client/api-error.ts'
import { createApiClient, dataOf, type ApiClient } from '#api/client/client.ts'
import { findBackend } from './backend.ts'
import type { CommandContext } from './command.ts'
import { Problem } from './problem.ts'

const timeoutMs = 10_000

const help = `Who may see and do everything in every business, in the dashboard's Operator pages.

  npm run switchboard -- operators             lists them
  npm run switchboard -- operators add MAIL    lets an account that has signed up be one
  npm run switchboard -- operators remove MAIL takes that away again

  --url URL    the Switchboard to ask; default: BACKEND_URL, or this machine's
`

export async function operators(args: string[], context: CommandContext): Promise<void> {
  const { values, positionals } = parse(args)
  if (values.help === true) return context.write(help)
  const [verb = 'list', email, ...others] = positionals
  const isKnown =
    verb === 'list' ? email === undefined : ['add', 'remove'].includes(verb) && email !== undefined
  if (!isKnown || others.length > 0)
    throw new Problem(`"operators ${positionals.join(' ')}" is no command.\n\n${help}`)
  const { url, token } = await findBackend(context.settings, values.url ?? null)
  const api = createApiClient({ baseUrl: url, token })
  try {
    context.write(await run(api, verb, email ?? ''))
  } catch (error) {
    if (error instanceof ApiError) throw new Problem(error.message)
    if (error instanceof TypeError)
      throw new Problem(`No Switchboard answers at ${url}. Start it with npm start.`)
    throw error
  }
}

async function run(api: ApiClient, verb: string, email: string): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs)
  if (verb === 'add') {
    await dataOf(api.PUT('/api/operator/operators', { body: { email }, signal }))
    return `${email} is an operator now: their dashboard has an entry Operator.\n`
  }
  const accounts = await dataOf(api.GET('/api/operator/operators', { signal }))
  if (verb === 'list') {
    if (accounts.length === 0) return "None: only the operator's token sees all.\n"
    return accounts.map((each) => `${each.email ?? each.user_id}\n`).join('')
  }
  const account = accounts.find((each) => each.email?.toLowerCase() === email.toLowerCase())
  if (account === undefined) throw new Problem(`${email} is no operator.`)
  const path = { user_id: account.user_id }
  await dataOf(api.DELETE('/api/operator/operators/{user_id}', { params: { path }, signal }))
  return `${email} is no operator any more.\n`
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run switchboard -- operators --help`,
    )
  }
}
