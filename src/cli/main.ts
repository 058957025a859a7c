import { readConfig, ConfigError } from '#config/config.ts'
import { call } from './call.ts'
import type { CliSettings, Command } from './command.ts'
import { Problem } from './problem.ts'
import { token } from './token.ts'

const commands: Record<string, Command> = { call, token }

const help = `switchboard COMMAND …

  call    places a practice call and shows both sides
  token   prints a bearer token of the demo's owner

switchboard COMMAND --help says more.
`

const write = (text: string) => void process.stdout.write(text)

/** Runs one command and returns the process's exit code. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '' || name === '--help' || name === '-h') {
    write(help)
    return name === '' ? 1 : 0
  }
  const command = commands[name]
  if (command === undefined) {
    process.stderr.write(`There is no command "${name}".\n\n${help}`)
    return 1
  }
  try {
    await command(args, { settings: readSettings(), write, isTerminal: process.stdin.isTTY })
    return 0
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function readSettings(): CliSettings {
  const { backendUrl, port, dataDir, cliToken } = readConfig(process.env)
  return {
    backend_url: backendUrl ?? `http://localhost:${port}`,
    data_dir: dataDir,
    token: cliToken?.reveal() ?? null,
  }
}

process.exitCode = await main(process.argv.slice(2))
