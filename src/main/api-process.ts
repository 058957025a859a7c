import { parseArgs } from 'node:util'
import { readConfig, type Config } from '#config/config.ts'
import type { FromApiProcess } from './ipc-messages.ts'
import { readVersion } from './read-version.ts'
import { runServer, type RunningServer } from './run-server.ts'
import { startupProblem } from './startup-problem.ts'
import { openLog } from './terminal-log.ts'

/** The process that owns the database and the public port. Started, and started again, by `start.ts`. */
async function main(): Promise<void> {
  let config: Config | null = null
  let server: RunningServer | null = null
  let isStopping = false

  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await server?.stop()
    process.exit(0)
  }
  // Ctrl-C reaches every process of the terminal; the supervisor decides what it means.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => void stop())
  process.on('disconnect', () => void stop())

  try {
    config = readOptions()
    const log = openLog({ name: 'api', level: config.log.level, show_pii: config.log.pii })
    process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
    server = await runServer({ config, version: readVersion(), log })
    if (isStopping) return await server.stop()
    const ready: FromApiProcess = { type: 'ready', ready: server.ready }
    process.send?.(ready)
  } catch (error) {
    const failed: FromApiProcess = { type: 'failed', text: startupProblem(error, config?.port ?? null) }
    if (process.send === undefined) process.exit(1)
    process.send(failed, () => process.exit(1))
  }
}

/** `--port`: the supervisor holds on to the port of the first start, also when any free one was asked for. */
function readOptions(): Config {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values
  const config = readConfig(process.env)
  return port === undefined ? config : { ...config, port: Number(port) }
}

await main()
