import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { NotMeasurable } from '../frame.ts'
import { isAudible } from '../../tests/support/livekit/same-sound.ts'
import type { SipCall } from '../../tests/support/livekit/sip-caller.ts'
import {
  agentName,
  startTelephones,
  type TelephoneSystem,
} from '../../tests/support/livekit/telephone-system.ts'
import type { BareSpeakerInput } from '../processes/bare-speaker.ts'
import { startChild } from './child.ts'
import type { Usage } from './self.ts'
import { startSystem, type System } from './system.ts'

export interface SipLoad {
  calls: number
  perSecond: number
  holdSeconds: number
}

export interface SipFigures {
  answered: number
  /** Still there when they were hung up. */
  held: number
  /** INVITE → 200 OK. */
  answer_ms: number[]
  /** 200 OK → first greeting audio, at the telephone. */
  first_audio_ms: number[]
  /** Through the same servers, a participant that does nothing but speak when the call is active, and listen. */
  bare: { first_audio_ms: number[]; cpu_seconds_per_call_minute: number }
  /** Of the one call process, while all calls stood. */
  usage: Usage
  cpu_seconds_per_call_minute: number
  mb_per_call: number
  /** CPU-seconds a call-minute of LiveKit's own servers. */
  livekit_cpu: { server: number; sip: number }
}

/** The floor answers whatever is dialled. */
const anyNumber = '+15551000000'

/** Whole telephone calls: SIP, LiveKit SIP, LiveKit server, one call process, API and database. */
export async function measureSipCalls(load: SipLoad): Promise<SipFigures> {
  const started = await startTelephones([])
  if (started.telephones === null) throw new NotMeasurable(started.why)
  const { telephones } = started
  const model = startChild('model-server', {
    speaks: 'always',
    chunkMs: 40,
    answerMs: 3_000,
    lifeSeconds: load.calls / load.perSecond + load.holdSeconds + 180,
  })
  try {
    const bare = await measureBareSpeaker(load, telephones)
    const { url } = await model.report<{ url: string }>('ready')
    const system = await startSystem({
      ...telephones.env,
      GOOGLE_API_KEY: 'bench',
      GOOGLE_GEMINI_BASE_URL: url,
      CALL_PROCESSES: '1',
      DEMO: 'off',
    })
    try {
      return { ...(await measure(load, telephones, system)), bare }
    } finally {
      await system.stop()
    }
  } finally {
    await model.stop()
    await telephones.stop()
  }
}

/** The floor: what LiveKit's servers and its library need for themselves, with as many calls. */
async function measureBareSpeaker(load: SipLoad, telephones: TelephoneSystem): Promise<SipFigures['bare']> {
  const { url, api_key, api_secret } = telephones
  const speaker = startChild('bare-speaker', {
    url,
    apiKey: api_key,
    apiSecret: api_secret,
    agentName,
    lifeSeconds: load.calls / load.perSecond + load.holdSeconds + 60,
  } satisfies BareSpeakerInput)
  try {
    await speaker.report('ready')
    await warmUp(telephones, [anyNumber])
    const { calls } = await placeCalls(load, telephones, [anyNumber])
    const before = await cpuSeconds(speaker.pid)
    await wait(load.holdSeconds * 1_000)
    const used = (await cpuSeconds(speaker.pid)) - before
    for (const call of calls) call.close()
    return {
      first_audio_ms: calls.map(firstAudioMs),
      cpu_seconds_per_call_minute: (used / load.holdSeconds / load.calls) * 60,
    }
  } finally {
    await speaker.stop()
  }
}

/** Resolves when all have been answered, or refused, and had time to hear something. */
async function placeCalls(load: SipLoad, telephones: TelephoneSystem, numbers: string[]) {
  const calls: SipCall[] = []
  for (let index = 0; index < load.calls; index += 1) {
    const to = numbers[index % numbers.length] ?? ''
    calls.push(await telephones.call({ to, from: `+1555${2_000_000 + index}` }))
    await wait(1_000 / load.perSecond)
  }
  const results = await Promise.allSettled(calls.map((call) => call.answered))
  await wait(2_000)
  return { calls, answered: results.filter(({ status }) => status === 'fulfilled').length }
}

async function measure(
  load: SipLoad,
  telephones: TelephoneSystem,
  system: System,
): Promise<Omit<SipFigures, 'bare'>> {
  await warmUp(telephones, system.numbers)
  const [emptyMb = 0] = await system.rssMb()
  const { calls, answered } = await placeCalls(load, telephones, system.numbers)
  const livekit = [telephones.pids[1] ?? 0, telephones.sip?.pid ?? 0]
  const before = await Promise.all(livekit.map(cpuSeconds))
  const stop = system.measureCallProcesses()
  await wait(load.holdSeconds * 1_000)
  const [usage] = await stop()
  const after = await Promise.all(livekit.map(cpuSeconds))
  if (usage === undefined) throw new Error('there was no call process')
  const held = calls.filter((call) => isAudible(call.sound(performance.now() - 1_000))).length
  for (const call of calls) call.close()
  const perCallMinute = (seconds: number) => (seconds / usage.wall_seconds / load.calls) * 60
  return {
    answered,
    held,
    answer_ms: calls.map(({ times }) => (times.answered ?? Infinity) - times.invited),
    first_audio_ms: calls.map(firstAudioMs),
    usage,
    cpu_seconds_per_call_minute: perCallMinute(usage.cpu_seconds),
    mb_per_call: (usage.rss_mb - emptyMb) / load.calls,
    livekit_cpu: {
      server: perCallMinute((after[0] ?? 0) - (before[0] ?? 0)),
      sip: perCallMinute((after[1] ?? 0) - (before[1] ?? 0)),
    },
  }
}

/** One call of each business, so that the worker is there and code is warm; until then the telephone only rings. */
async function warmUp(telephones: TelephoneSystem, numbers: string[]): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const call = await telephones.call({ to: numbers[0] ?? '', from: '+15551999999' })
    const isAnswered = await Promise.race([call.answered.then(() => true), wait(2_000).then(() => false)])
    if (isAnswered) await wait(2_000)
    call.close()
    await wait(500)
    if (isAnswered) return
  }
  throw new Error('no worker took a call')
}

function firstAudioMs(call: SipCall): number {
  const at = call.phone.heard.find(({ pcm }) => isAudible(pcm))?.at ?? Infinity
  return at - (call.times.answered ?? 0)
}

/** User and system time of a process, in its 14th and 15th field, in hundredths of a second. */
async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
