import { parseArgs } from 'node:util'
import { Problem } from '../problem.ts'
import type { SipTarget } from '../sip-phone/sip-dialog.ts'
import { defaultSipPort } from './sip-target.ts'

export const doctorHelp = `Says what is wrong, and how to mend it.

  npm run doctor -- [NUMBER] [--live] [--call] [--sip HOST[:PORT]] [--json]

  NUMBER            also: what becomes of a call to this number
  --live            has the model speak one sentence, and a LiveKit worker take a trial job
  --call            places a call to NUMBER and reports what was heard: over SIP where there is
                    LiveKit, and where nothing speaks SIP, as a practice call
  --sip HOST[:PORT] where LiveKit SIP listens for calls; default: port 5060 of LiveKit's machine
  --from NUMBER     the caller's number of the test call; default: +15550001111
  --out FILE        write what was heard to this WAV file
  --json            the checks as JSON
  --url URL         the Switchboard to ask; default: BACKEND_URL, or this machine's

Ends with 0 when nothing failed (warnings are no failures), else with 1.
`

export interface DoctorOptions {
  number: string | null
  live: boolean
  call: boolean
  sip: SipTarget | null
  from: string
  out: string | null
  json: boolean
  url: string | null
}

/** Null: help was asked for. Throws {@link Problem}. */
export function readDoctorOptions(args: string[]): DoctorOptions | null {
  const { values, positionals } = parse(args)
  if (values.help === true) return null
  const [number, ...others] = positionals
  if (others.length > 0) throw new Problem('One number at a time. With spaces in it, put it into quotes.')
  if (values.call === true && number === undefined)
    throw new Problem('Which number is to be called? Name it: doctor +1234567890 --call.')
  return {
    number: number ?? null,
    live: values.live ?? false,
    call: values.call ?? false,
    sip: values.sip === undefined ? null : readTarget(values.sip),
    from: values.from ?? '+15550001111',
    out: values.out ?? null,
    json: values.json ?? false,
    url: values.url ?? null,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        live: { type: 'boolean' },
        call: { type: 'boolean' },
        sip: { type: 'string' },
        from: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run doctor -- --help`,
    )
  }
}

function readTarget(written: string): SipTarget {
  const match = /^(?:sip:)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(written)
  const port = Number(match?.[2] ?? defaultSipPort)
  if (match?.[1] === undefined || port < 1 || port > 65_535)
    throw new Problem(`"${written}" is no address. Write it as HOST or HOST:PORT.`)
  return { host: match[1].replace(/^\[|\]$/g, ''), port }
}
