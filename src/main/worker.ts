import { readConfig, type Config } from '#config/config.ts'
import { startCallProcesses } from './call-process-pool.ts'
import { createClosers } from './closers.ts'
import { livekitSetup } from './livekit-setup.ts'
import { readVersion } from './read-version.ts'
import { createRoomRescue } from './rescue-rooms.ts'
import { readSecrets } from './secrets.ts'
import { startModel } from './start-model.ts'
import { startupProblem } from './startup-problem.ts'
import { openLog } from './terminal-log.ts'

/**
 * `npm run worker`: takes LiveKit's calls in processes of its own, on this machine or another. It knows the API, LiveKit
 * and the model, and nothing of any business.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const setup = livekitSetup(config.livekit, readVersion())
  if (setup === null)
    throw new WorkerProblem(
      'LIVEKIT_URL is needed, with its API key and secret, and LIVEKIT_MAX_CALLS above 0.',
    )
  const log = openLog({ name: 'worker', level: config.log.level, show_pii: config.log.pii })
  const closers = createClosers(log)
  const { model, ready } = await startModel(config, log, closers)
  const api_url = config.backendUrl ?? `http://127.0.0.1:${config.port}`
  const pool = startCallProcesses({
    count: config.callProcesses,
    openWhen: Promise.resolve(),
    log,
    onRoomsLost: createRoomRescue(setup, log),
    setup: {
      log_level: config.log.level,
      log_pii: config.log.pii,
      api_url,
      agent_token: await agentToken(config),
      // Websockets never come here, so that there are no tickets to be checked.
      signing_key: '',
      stream_ticket_required: true,
      twilio: null,
      data_dir: config.dataDir,
      model,
      livekit: setup,
    },
  })
  const { workerDrainMinutes } = config
  stopOnSignals(workerDrainMinutes, async () => {
    await pool.stop(workerDrainMinutes * 60_000)
    await closers.closeAll()
  })
  await Promise.all([pool.ready, ready])
  const { url, agent_name, max_calls } = setup
  const calls = `${config.callProcesses} × ${max_calls} calls at once`
  say(`Worker "${agent_name}" for LiveKit at ${url}: ${calls}, API at ${api_url}, ${model.kind} speaks.`)
}

class WorkerProblem extends Error {
  override readonly name = 'WorkerProblem'
}

/** The first lets calls come to their end; the second ends everything at once. */
function stopOnSignals(minutes: number, stop: () => Promise<void>): void {
  let isStopping = false
  const onSignal = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    say(`Stopping: no more calls are taken, those that run get ${minutes} minutes. Once more stops at once.`)
    void stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

/** The given one; on the API's own machine the one that it made. */
async function agentToken({ secrets, dataDir, backendUrl }: Config): Promise<string> {
  if (secrets.agentToken !== null) return secrets.agentToken.reveal()
  if (backendUrl !== null && !['localhost', '127.0.0.1', '[::1]'].includes(new URL(backendUrl).hostname)) {
    throw new WorkerProblem('AGENT_TOKEN is needed: the one that the API at BACKEND_URL was given.')
  }
  return (await readSecrets(dataDir, secrets)).agent_token
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof WorkerProblem ? error.message : startupProblem(error, null)}\n`)
  process.exit(1)
})
