import { writeFile } from 'node:fs/promises'
import { encodeWav } from '#audio/wav.ts'
import { worstOf, type Check, type CheckStatus } from '#domain/doctor/check.ts'
import { practiceOutputSampleRate } from '#domain/practice-protocol.ts'
import { findBackend, type Backend } from '../backend.ts'
import type { CommandContext } from '../command.ts'
import { apiChecks } from './api-checks.ts'
import { doctorHelp, readDoctorOptions, type DoctorOptions } from './options.ts'
import { checkPracticeCall } from './practice-check.ts'
import { checkSipCall, checkSipPort } from './sip-checks.ts'
import { sipTarget, type DoctorTarget } from './sip-target.ts'

const sipSampleRate = 8_000

/** Walks everything between a caller and a receptionist. Returns the exit code: 1 when something failed. */
export async function doctor(args: string[], context: CommandContext): Promise<number> {
  const options = readDoctorOptions(args)
  if (options === null) {
    context.write(doctorHelp)
    return 0
  }
  const backend = await findBackend(context.settings, options.url)
  const { checks, isUp, livekit_url } = await apiChecks(backend, options)
  const target = sipTarget({
    said: options.sip,
    own_livekit_url: context.settings.livekit_url,
    api_livekit_url: livekit_url,
    api_url: backend.url,
  })
  const all = [...checks, ...(isUp ? await callChecks(options, backend, target) : [])]
  const status = worstOf(all)
  context.write(
    options.json
      ? `${JSON.stringify({ checked_at: new Date().toISOString(), status, checks: all }, null, 2)}\n`
      : `${all.map(printed).join('\n')}\n\n${verdict(all)}\n`,
  )
  return status === 'fail' ? 1 : 0
}

/** The SIP port where there is one, and the test call: over SIP when the port answers, else a practice call. */
async function callChecks(
  options: DoctorOptions,
  backend: Backend,
  target: DoctorTarget | null,
): Promise<Check[]> {
  const { number, from } = options
  const port = target === null ? [] : [await checkSipPort(target)]
  if (!options.call || number === null) return port
  const isSip = target !== null && port[0]?.status === 'ok'
  const call = { to: number, from }
  const { check, pcm } = isSip ? await checkSipCall(target, call) : await checkPracticeCall(backend, call)
  if (options.out !== null && pcm !== null) {
    const sampleRate = isSip ? sipSampleRate : practiceOutputSampleRate
    await writeFile(options.out, encodeWav({ pcm, sampleRate, channels: 1 }))
  }
  return [...port, check]
}

const marks: Record<CheckStatus, string> = {
  ok: 'ok     ',
  warn: 'warning',
  fail: 'FAILED ',
  skipped: 'skipped',
}

function printed({ status, title, found, mend }: Check): string {
  const line = `${marks[status]}  ${title}: ${found}`
  return mend === null ? line : `${line}\n         → ${mend}`
}

function verdict(checks: readonly Check[]): string {
  const count = (status: CheckStatus) => checks.filter((each) => each.status === status).length
  const [failed, warned] = [count('fail'), count('warn')]
  if (failed > 0) return `${failed} of ${checks.length} checks failed.`
  return warned > 0 ? `Nothing failed; ${warned} to look at.` : 'All is well.'
}
