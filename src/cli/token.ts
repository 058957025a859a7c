import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { signIn } from './backend.ts'
import type { CommandContext } from './command.ts'
import { Problem } from './problem.ts'

const help = `Prints a bearer token of the demo's owner, and nothing else.

  TOKEN=$(npm run -s token)

  --email MAIL --password WORD  somebody else's token
  --url URL                     the Switchboard to ask; default: BACKEND_URL, or this machine's
`

export async function token(args: string[], context: CommandContext): Promise<void> {
  const values = parse(args)
  if (values.help === true) return context.write(help)
  const { email, password } =
    values.email !== undefined && values.password !== undefined
      ? { email: values.email, password: values.password }
      : await demoOwner(context.settings.data_dir)
  context.write(`${await signIn(values.url ?? context.settings.backend_url, email, password)}\n`)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        email: { type: 'string' },
        password: { type: 'string' },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run token -- --help`,
    )
  }
}

async function demoOwner(dataDir: string): Promise<{ email: string; password: string }> {
  const path = join(dataDir, 'demo-owner.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem(
      `${path} is not there: start Switchboard first (npm start), with the same DATA_DIR. ` +
        'Without the demo, name yourself with --email and --password.',
    )
  })
  return JSON.parse(text) as { email: string; password: string }
}
