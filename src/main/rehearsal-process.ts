import { createLocalVoice } from '#audio/local-voice.ts'
import { startStandIn } from '#models/stand-in/stand-in.ts'
import type { FromRehearsal, RehearsalSetup } from './ipc-messages.ts'
import { createHummingVoice } from './rehearse/humming-voice.ts'
import { playDraft } from './rehearse/play-draft.ts'
import { createRehearsalTime } from './rehearse/rehearsal-time.ts'
import { openLog } from './terminal-log.ts'

/** How many conversations at a time, and how many times as fast as real ones. */
const onStandIn = { atOnce: 8, speed: 5 }
const onGemini = { atOnce: 6, speed: 1 }

// A signal to the whole group of processes is the parent's matter, who ends this one; it must not outlive the parent.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit(0))
process.once('message', (setup: RehearsalSetup) => void play(setup))

async function play({ scene, model, tts_model, log_level }: RehearsalSetup): Promise<void> {
  const log = openLog({
    name: 'rehearsal',
    level: log_level === 'debug' ? 'debug' : 'error',
    show_pii: false,
  })
  const isStandIn = model.kind === 'stand-in'
  const { atOnce, speed } = isStandIn ? onStandIn : onGemini
  const time = createRehearsalTime(speed)
  const voice = isStandIn ? createHummingVoice() : createLocalVoice()
  try {
    // Not the one that calls speak with: this one lives in the rehearsal's time.
    const standIn = isStandIn ? await startStandIn({ logger: log, localVoice: voice, time }) : null
    const used = standIn === null ? model : { ...model, base_url: standIn.url }
    const onResult = (result: Extract<FromRehearsal, { type: 'result' }>['result']) =>
      tell({ type: 'result', result })
    await playDraft(scene, { model: used, ttsModel: tts_model, voice, log, time, atOnce, onResult })
    tell({ type: 'done' })
  } catch (error) {
    log.error({ err: error }, 'rehearsals could not be played')
    tell({ type: 'failed', problem: error instanceof Error ? error.message : String(error) })
  }
}

function tell(message: FromRehearsal): void {
  process.send?.(message)
}
