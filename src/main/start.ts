import type { ChildProcess } from 'node:child_process'
import { banner } from './banner.ts'
import { keepChild } from './child-keeper.ts'
import type { FromApiProcess } from './ipc-messages.ts'
import { openLog } from './terminal-log.ts'

/** The API process ends calls within 15 s and then itself. */
const stopDeadlineMs = 25_000

/** `npm start`: keeps the API process alive, and stops with it. A start that fails at once is not tried again. */
function main(): void {
  const log = openLog({ name: 'supervisor', level: 'warn', show_pii: false })
  const startedAt = performance.now()
  let port: number | null = null
  let problem: string | null = null

  function onMessage(message: FromApiProcess): void {
    if (message.type === 'failed') {
      problem = message.text
      if (port !== null) log.error({ problem }, 'the API could not be started again')
      return
    }
    if (port === null) process.stdout.write(banner(message.ready, performance.now() - startedAt))
    else log.warn('the API is back')
    ;({ port } = message.ready)
    process.send?.(message)
  }

  const api = keepChild({
    name: 'API',
    path: new URL('./api-process.ts', import.meta.url),
    args: () => (port === null ? [] : ['--port', String(port)]),
    log,
    onStart: (child: ChildProcess) => child.on('message', onMessage),
    onDeath() {
      if (port !== null) return false
      process.stderr.write(`\n${problem ?? 'Switchboard could not start; what went wrong stands above.'}\n`)
      process.exitCode = 1
      return true
    },
  })

  let isStopping = false
  function stop(): void {
    if (isStopping) {
      api.child?.kill('SIGKILL')
      process.exit(1)
    }
    isStopping = true
    process.stdout.write('\nStopping: running calls are ended first. Ctrl-C again stops at once.\n')
    void api.stop((child) => void child.kill('SIGTERM'), stopDeadlineMs).then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main()
