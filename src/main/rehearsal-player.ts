import { fork } from 'node:child_process'
import type { Logger } from 'pino'
import type { RehearsalPlayer } from '#actions/ports.ts'
import type { FromRehearsal, ModelSetup, RehearsalSetup } from './ipc-messages.ts'

/**
 * Plays rehearsals of drafts in a process of their own: it takes nothing from calls, and it knows nothing of this system
 * but the copy it is given; not even the environment goes along.
 */
export function createRehearsalPlayer(options: {
  model: ModelSetup
  ttsModel: string
  log: Logger
}): RehearsalPlayer {
  const { model, ttsModel, log } = options
  return {
    async play(scene, onResult, signal) {
      signal.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const child = fork(new URL('./rehearsal-process.ts', import.meta.url), [], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'] },
      })
      child.on('message', (message: FromRehearsal) => {
        if (message.type === 'result') onResult(message.result)
        else if (message.type === 'done') resolve()
        else reject(new Error(message.problem))
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`The rehearsal's process ended (${code ?? 'killed'}).`)))
      const onAbort = () => reject(signal.reason as Error)
      signal.addEventListener('abort', onAbort, { once: true })
      const setup: RehearsalSetup = { scene, model, tts_model: ttsModel, log_level: log.level }
      child.send(setup, () => undefined)
      try {
        await promise
      } finally {
        signal.removeEventListener('abort', onAbort)
        child.kill('SIGKILL')
      }
    },
  }
}
