import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Logger } from 'pino'
import { createLocalVoice, type LocalVoice } from '#audio/local-voice.ts'
import { readConfig } from '#config/config.ts'
import { startStandIn } from '#models/stand-in/stand-in.ts'
import { createLogger } from '#api/logger.ts'
import type { ModelSetup } from './ipc-messages.ts'
import { createHummingVoice } from './rehearse/humming-voice.ts'
import { createRehearsalTime, type RehearsalTime } from './rehearse/rehearsal-time.ts'
import { readRehearsals, UnreadableRehearsalError } from './rehearse/read-rehearsals.ts'
import { reportOf, summaryOf } from './rehearse/report.ts'
import { runRehearsals } from './rehearse/run-rehearsals.ts'

const help = `npm run rehearse -- [name…] [--live] [--whole] [--report file] [--at-once n]

Plays the conversations of rehearsals/*.yaml through the whole system and says whether they went as they must.
  name            only these; a * at the end stands for anything
  --live          on real Gemini (GOOGLE_API_KEY) instead of the stand-in
  --whole         prints every conversation, not only those that failed
  --report file   writes every conversation to a file as well
  --at-once n     so many at a time (24; live: 4)
  --speed n       so many times as fast as real calls (5; live: 1)
`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      live: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      report: { type: 'string' },
      'at-once': { type: 'string' },
      speed: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    write(help)
    return 0
  }
  const read = await readRehearsals(fileURLToPath(new URL('../../rehearsals', import.meta.url)), positionals)
  const rehearsals = values.live ? read.filter(({ rehearsal }) => !rehearsal.stand_in_only) : read
  const voice = values.live ? createLocalVoice() : createHummingVoice()
  const log = createLogger({ name: 'rehearse', level: 'error', show_pii: true })
  const time = createRehearsalTime(values.live ? 1 : Number(values.speed))
  const setup = await openModel({ live: values.live, time, voice, log })
  const startedAt = performance.now()
  try {
    const results = await runRehearsals(rehearsals, {
      ...setup,
      voice,
      log,
      time,
      atOnce: Number(values['at-once'] ?? (values.live ? 4 : 24)),
      onResult: (result) => write(reportOf(result, { whole: values.whole })),
    })
    const summary = summaryOf(results, performance.now() - startedAt)
    write(`\n${summary}`)
    if (values.report !== undefined) {
      const all = results.map((result) => reportOf(result, { whole: true }))
      await writeFile(join(process.cwd(), values.report), [...all, '', summary, ''].join('\n'))
    }
    return results.length > 0 && results.every((result) => result.ok) ? 0 : 1
  } finally {
    time.close()
    await setup.close()
    await voice.close()
  }
}

async function openModel(options: {
  live: boolean
  time: RehearsalTime
  voice: LocalVoice
  log: Logger
}): Promise<{ model: ModelSetup; ttsModel: string; close(): Promise<void> }> {
  const { live, time, voice, log } = options
  const { model } = readConfig(process.env)
  const setup = { model: model.name, fallback_model: null, vertex: live ? model.vertex : null }
  if (live) {
    if (model.kind !== 'gemini-live') throw new UnreadableRehearsalError('--live needs GOOGLE_API_KEY.')
    const access = { api_key: model.apiKey?.reveal() ?? null, base_url: model.baseUrl }
    return {
      model: { ...setup, kind: model.kind, ...access },
      ttsModel: model.ttsName,
      close: async () => undefined,
    }
  }
  const standIn = await startStandIn({ logger: log, localVoice: voice, time })
  const access = { api_key: 'stand-in', base_url: standIn.url }
  return {
    model: { ...setup, kind: 'stand-in', ...access },
    ttsModel: model.ttsName,
    close: () => standIn.close(),
  }
}

function write(text: string): void {
  process.stdout.write(`${text}\n`)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UnreadableRehearsalError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
