import { readConfig, ConfigError } from '#config/config.ts'
import { call } from './call.ts'
import type { CliSettings, Command } from './command.ts'
import { doctor } from './doctor/doctor.ts'
import { operators } from './operators.ts'
import { Problem } from './problem.ts'
import { sip } from './sip/sip.ts'
import { token } from './token.ts'

const commands: Record<string, Command> = { call, doctor, operators, sip, token }

const help = `switchboard COMMAND …

  call       places a practice call and shows both sides
  doctor     says what is wrong, and how to mend it
  operators  says who may see all businesses, and lets others
  sip        sets up LiveKit's trunks and dispatch rule
  token      prints a bearer token of the demo's owner

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
    const code = await command(args, { settings: readSettings(), write, isTerminal: process.stdin.isTTY })
    return code ?? 0
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function readSettings(): CliSettings {
  const { backendUrl, port, dataDir, cliToken, secrets, livekit } = readConfig(process.env)
  return {
    backend_url: backendUrl ?? `http://localhost:${port}`,
    data_dir: dataDir,
    token: (cliToken ?? secrets.operatorToken)?.reveal() ?? null,
    livekit_url: livekit?.url ?? null,
  }
}

process.exitCode = await main(process.argv.slice(2))
