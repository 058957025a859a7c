/** The stand-in, told to write down what it is given to know: one JSON line a message, `{session_id, text}`. */
import { createWriteStream } from 'node:fs'
import { pino } from 'pino'
import { startStandIn } from '#models/stand-in/stand-in.ts'
import { dieWithParent, input, report } from '../support/self.ts'

export interface StandInInput {
  /** Null: nothing is written down. */
  listenTo: string | null
  lifeSeconds: number
}

/** A message that a session of the model received, as JSON; sound is left out. */
export interface ModelMessage {
  session_id: string
  text: string
}

const { listenTo, lifeSeconds } = input() as StandInInput
dieWithParent(lifeSeconds)

const file = listenTo === null ? null : createWriteStream(listenTo)
const standIn = await startStandIn({
  logger: pino({ level: 'silent' }),
  onMessage(session_id, message) {
    const heard: ModelMessage = { session_id, text: JSON.stringify(message) }
    file?.write(`${JSON.stringify(heard)}\n`)
  },
})
process.on('SIGTERM', () => void stop())
report({ type: 'ready', url: standIn.url })

async function stop(): Promise<void> {
  await standIn.close()
  if (file === null) process.exit(0)
  file.end(() => process.exit(0))
}
