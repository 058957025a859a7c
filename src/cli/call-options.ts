import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parsePhoneNumber } from '#domain/phone-number.ts'
import { isSwitchboardError } from '#domain/errors.ts'
import { decodeWav, toMono, WavError } from '#audio/wav.ts'
import { resample } from '#audio/resampler.ts'
import { callerSampleRate } from './practice-caller.ts'
import { Problem } from './problem.ts'

export const callHelp = `Places a practice call and shows both sides as they are spoken.

  npm run call -- --to NUMBER [--from NUMBER] [--say TEXT]… [--wav FILE] [--out FILE]

  --to NUMBER    the number to dial, for example +1234567890
  --from NUMBER  the number to call from; left out: withheld
  --say TEXT     say this, and the next one when the answer is over; may be repeated
  --wav FILE     say what is in this WAV file (before any --say)
  --out FILE     write what the caller heard to this WAV file
  --url URL      the Switchboard to call; default: BACKEND_URL, or this machine's

Without --say and --wav the lines you type are spoken; an empty input (Ctrl-D) hangs up.
Elsewhere than on this machine, SWITCHBOARD_TOKEN must hold a token that may practise.
`

export interface CallOptions {
  to: string
  from: string | null
  say: string[]
  /** At the caller's rate. */
  wav: Int16Array | null
  out: string | null
  url: string | null
}

/** Null: help was asked for. Throws {@link Problem}. */
export async function readCallOptions(args: string[]): Promise<CallOptions | null> {
  const values = parse(args)
  if (values.help === true) return null
  if (values.to === undefined)
    throw new Problem('Which number? Say it with --to, for example --to +1234567890.')
  for (const number of [values.to, values.from ?? values.to]) checkNumber(number)
  return {
    to: values.to,
    from: values.from ?? null,
    say: (values.say ?? []).filter((text) => text.trim() !== ''),
    wav: values.wav === undefined ? null : await readWav(values.wav),
    out: values.out ?? null,
    url: values.url ?? null,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        say: { type: 'string', multiple: true },
        wav: { type: 'string' },
        out: { type: 'string' },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run call -- --help`,
    )
  }
}

function checkNumber(number: string): void {
  try {
    parsePhoneNumber(number)
  } catch (error) {
    if (isSwitchboardError(error)) throw new Problem(error.message)
    throw error
  }
}

async function readWav(path: string): Promise<Int16Array> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${error.message}`,
    )
  })
  try {
    const wav = decodeWav(bytes)
    return resample(toMono(wav), wav.sampleRate, callerSampleRate)
  } catch (error) {
    if (error instanceof WavError) throw new Problem(`${path}: ${error.message}`)
    throw error
  }
}
