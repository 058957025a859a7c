import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { encodeWav } from '#audio/wav.ts'
import {
  practiceOutputSampleRate,
  practicePath,
  type PracticeServerMessage,
} from '#domain/practice-protocol.ts'
import { findBackend, practiceTicket, type Backend } from './backend.ts'
import { createCallPrinter, type CallPrinter } from './call-printer.ts'
import { callHelp, readCallOptions, type CallOptions } from './call-options.ts'
import { createCallerVoice, type CallerVoice } from './caller-voice.ts'
import type { CommandContext } from './command.ts'
import { placePracticeCall, type PracticeCaller } from './practice-caller.ts'

/** The longest answer that is waited for before the next line is said. */
const answerLimitMs = 45_000

/** After the last line a receptionist who says goodbye too may end the call; then the caller does. */
const lastWordsMs = 3_000

interface Talk {
  caller: PracticeCaller
  voice: CallerVoice
  printer: CallPrinter
  /** True when the stand-in answered: it hears by captions. */
  captioned: () => boolean
}

export async function call(args: string[], context: CommandContext): Promise<void> {
  const options = await readCallOptions(args)
  if (options === null) return context.write(callHelp)
  const backend = await findBackend(context.settings, options.url)
  const ticket = await practiceTicket(backend, { to: options.to, from: options.from })
  const printer = createCallPrinter((text) => context.write(text))
  const voice = createCallerVoice()
  try {
    await talk(options, { backend, ticket, printer, voice, context })
  } finally {
    await voice.close()
  }
}

async function talk(
  options: CallOptions,
  parts: {
    backend: Backend
    ticket: string
    printer: CallPrinter
    voice: CallerVoice
    context: CommandContext
  },
): Promise<void> {
  const { backend, ticket, printer, voice, context } = parts
  let modelKind = ''
  const onNotice = (notice: PracticeServerMessage) => {
    if (notice.type === 'started') modelKind = notice.model_kind
    printer.onNotice(notice)
  }
  printer.line(`Calling ${options.to} from ${options.from ?? 'a withheld number'} …`)
  const startedAt = performance.now()
  const url = backend.url.replace(/^http/, 'ws') + practicePath
  const caller = await placePracticeCall({ url, ticket, onNotice })
  const stop = () => caller.hangUp()
  process.once('SIGINT', stop)
  try {
    await converse(options, { caller, voice, printer, captioned: () => modelKind === 'stand-in' }, context)
    printer.line(`Ended: ${await caller.over} after ${seconds(performance.now() - startedAt)}`)
    const first = caller.hearing.firstSoundAfter(startedAt)
    if (first !== null) printer.line(`First sound after ${seconds(first - startedAt)}`)
  } finally {
    process.off('SIGINT', stop)
    if (options.out !== null) await save(options.out, caller, printer)
  }
}

async function converse(options: CallOptions, talking: Talk, context: CommandContext): Promise<void> {
  const { caller, voice, captioned } = talking
  await caller.hearing.doneAfter(0, answerLimitMs)
  if (options.wav !== null) await utter(options.wav, talking)
  for (const text of options.say) await utter(await voice.say(text, captioned()), talking)
  if (options.wav === null && options.say.length === 0) await converseByHand(talking, context)
  const timer = setTimeout(() => caller.hangUp(), lastWordsMs)
  await caller.over.finally(() => clearTimeout(timer))
}

/** Says it, waits until the other side has answered, and prints how long the caller waited for the first sound. */
async function utter(pcm: Int16Array, { caller, printer }: Talk): Promise<void> {
  const saidAt = await caller.speak(pcm)
  await caller.hearing.doneAfter(saidAt, answerLimitMs)
  const answeredAt = caller.hearing.firstSoundAfter(saidAt)
  if (answeredAt !== null) printer.line(`          · answered after ${seconds(answeredAt - saidAt)}`)
}

async function converseByHand(talking: Talk, context: CommandContext): Promise<void> {
  const { caller, voice, captioned, printer } = talking
  if (context.isTerminal) printer.line('Type what you want to say. Ctrl-D hangs up.')
  const lines = createInterface({ input: process.stdin, terminal: false })
  void caller.over.catch(() => undefined).then(() => lines.close())
  for await (const text of lines) {
    if (text.trim() !== '') await utter(await voice.say(text, captioned()), talking)
  }
  // At a terminal Ctrl-D is the hang-up; after lines from a pipe the receptionist may still say goodbye.
  if (context.isTerminal) caller.hangUp()
}

async function save(path: string, caller: PracticeCaller, printer: CallPrinter): Promise<void> {
  const pcm = caller.hearing.recording()
  await writeFile(path, encodeWav({ pcm, sampleRate: practiceOutputSampleRate, channels: 1 }))
  printer.line(
    `What the caller heard is in ${path} (${seconds((pcm.length * 1_000) / practiceOutputSampleRate)})`,
  )
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}
