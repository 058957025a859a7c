import { fail, ok, skipped, warn, type Check } from '#domain/doctor/check.ts'
import { pingSip, placeSipCall, type SipCallReport } from '../sip-phone/sip-phone.ts'
import type { SipTarget } from '../sip-phone/sip-dialog.ts'
import { isLoopback, type DoctorTarget } from './sip-target.ts'

const port = { id: 'sip_port', title: 'SIP port' }
const testCall = { id: 'test_call', title: 'Test call' }
const pingMs = 4_000
const ringMs = 35_000
const listenMs = 6_000

export async function checkSipPort(target: DoctorTarget): Promise<Check> {
  const at = `${target.host}:${target.port}/udp`
  const answer = await pingSip(target, pingMs).catch(() => null)
  if (answer !== null) return ok(port, `${at} speaks SIP (answered in ${answer.ms} ms).`)
  if (!target.isSaid && !isLoopback(target.host)) {
    return warn(
      port,
      `Nothing answers this machine at ${at}: LiveKit SIP is elsewhere, or a firewall lets the provider in alone.`,
      'Say where it is with --sip HOST, from a machine that it lets in.',
    )
  }
  return fail(
    port,
    `Nothing speaks SIP at ${at}.`,
    'See that livekit-sip runs there and that no firewall is between; see the table of ports in deploy/README.md.',
  )
}

/** A call from a phone of our own, as the provider would place it. */
export async function checkSipCall(
  target: SipTarget,
  call: { to: string; from: string; ringMs?: number },
): Promise<{ check: Check; pcm: Int16Array | null }> {
  const report = await placeSipCall({ target, ringMs, listenMs, ...call }).catch(() => null)
  if (report === null) {
    return { pcm: null, check: skipped(testCall, `${target.host} cannot be found.`, 'Check --sip.') }
  }
  return { check: judge(report, { ringMs, ...call }), pcm: report.heard?.pcm ?? null }
}

function judge(
  report: SipCallReport,
  { to, from, ringMs }: { to: string; from: string; ringMs: number },
): Check {
  switch (report.outcome) {
    case 'silent':
      return fail(
        testCall,
        `The call to ${to} got no answer at all: no trunk and rule took it, or the port is closed.`,
        'Look at the checks of trunk and rule above. A trunk with allowed_addresses takes calls from there only.',
      )
    case 'unanswered':
      return fail(
        testCall,
        `It rang for ${ringMs / 1_000} s without an end, as LiveKit lets a call that no trunk or rule takes.`,
        `Look at the checks of trunk and rule above. A trunk with allowed_addresses (sip list shows them) takes this call ` +
          `only when the address of this machine, ${report.localAddress}, is among them: add it, or call from the provider's side.`,
      )
    case 'refused':
      return fail(testCall, `The call was refused: ${report.answer}.`, mendRefusal(report.answer))
    default:
      return judgeSound(report, `A call from ${from} to ${to} was answered after ${report.answeredMs} ms`)
  }
}

function judgeSound({ heard, firstSoundMs, endedBy }: SipCallReport, answered: string): Check {
  if (heard === null || heard.packets === 0) {
    return fail(
      testCall,
      `${answered}, but no sound came back.`,
      'RTP does not get through: open the RTP ports (10000-20000/udp), and check the address that livekit-sip announces.',
    )
  }
  if (firstSoundMs === null) {
    return fail(
      testCall,
      `${answered}; ${heard.packets} packets came back, all of them silence.`,
      "Look at the call in the call log, and at the worker's log.",
    )
  }
  const found = `${answered}; speech came ${firstSoundMs} ms later, at ${Math.round(heard.levelDbfs)} dBFS.`
  if (endedBy === 'them') return warn(testCall, `${found} Then they hung up.`, 'The call log says why.')
  return firstSoundMs > 3_000
    ? warn(testCall, found, 'Slow: see that greetings are rendered and the model answers.')
    : ok(testCall, found)
}

function mendRefusal(answer: string): string {
  if (/^40[17]/.test(answer))
    return "The trunk asks for a login, which this test call has not: call from the provider's side."
  if (answer.startsWith('404')) return 'No trunk or rule fits: run sip apply.'
  if (answer.startsWith('486')) return 'No worker came into the room in time: start one (npm run worker).'
  if (answer.startsWith('503'))
    return (
      "LiveKit SIP's machine has less than a tenth of its CPU idle, two trunks take the number, or Redis is away: " +
      'look at sip list and the log of livekit-sip.'
    )
  return 'Look at the log of livekit-sip.'
}
