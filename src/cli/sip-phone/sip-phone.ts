import type { Socket } from 'node:dgram'
import { sdpTarget, type SipMessage } from './sip-message.ts'
import { openRtpSocket } from './datagrams.ts'
import { listen, type HeardSound } from './rtp.ts'
import { openDialog, type SipDialog, type SipTarget } from './sip-dialog.ts'

const byeMs = 2_000

/** Whether anything speaks SIP there: how long its answer took, or null. */
export async function pingSip(target: SipTarget, deadlineMs: number): Promise<{ ms: number } | null> {
  const startedAt = performance.now()
  const { promise, resolve } = Promise.withResolvers<{ ms: number } | null>()
  const dialog = await openDialog(
    { target, to: 'ping', from: 'doctor' },
    () => resolve({ ms: Math.round(performance.now() - startedAt) }),
    () => undefined,
  )
  const timer = setTimeout(() => resolve(null), deadlineMs)
  try {
    dialog.options()
    return await promise
  } finally {
    clearTimeout(timer)
    dialog.close()
  }
}

export interface SipCallReport {
  /** `silent`: nothing at all came back. `unanswered`: it only rang. */
  outcome: 'answered' | 'refused' | 'unanswered' | 'silent'
  /** The final answer, such as `486 Busy Here`; empty when none came. */
  answer: string
  answeredMs: number | null
  /** From the answer to the first audible sound. */
  firstSoundMs: number | null
  heard: HeardSound | null
  endedBy: 'us' | 'them'
  /** The address of this machine that the call came from, as far as this machine knows. */
  localAddress: string
}

export interface SipCallOptions {
  target: SipTarget
  to: string
  from: string
  /** How long it may ring, and how long is listened once it is answered. */
  ringMs: number
  listenMs: number
}

/** Places one call from a phone of our own (G.711 over UDP), listens, and hangs up. */
export async function placeSipCall(options: SipCallOptions): Promise<SipCallReport> {
  const final = Promise.withResolvers<SipMessage | null>()
  const over = Promise.withResolvers<'them'>()
  const bye = Promise.withResolvers<void>()
  let rang = false
  const dialog = await openDialog(
    options,
    (response, method) => {
      if (method === 'BYE') bye.resolve()
      if (method !== 'INVITE') return
      if ((response.status ?? 0) < 200) rang = true
      else final.resolve(response)
    },
    () => over.resolve('them'),
  )
  const socket = await openRtpSocket(dialog.localAddress)
  try {
    const startedAt = performance.now()
    dialog.invite(socket.address().port)
    const response = await within(final.promise, options.ringMs, null)
    if (response === null) dialog.cancel()
    if (response === null || (response.status ?? 0) >= 300)
      return notAnswered(response, rang, dialog.localAddress)
    return await listenAndHangUp(
      { response, dialog, socket, over: over.promise, bye: bye.promise, startedAt },
      options,
    )
  } finally {
    socket.close()
    dialog.close()
  }
}

function notAnswered(response: SipMessage | null, rang: boolean, localAddress: string): SipCallReport {
  const none = { answeredMs: null, firstSoundMs: null, heard: null, localAddress }
  if (response === null)
    return { outcome: rang ? 'unanswered' : 'silent', answer: '', ...none, endedBy: 'us' }
  return { outcome: 'refused', answer: `${response.status} ${response.word}`, ...none, endedBy: 'them' }
}

async function listenAndHangUp(
  call: {
    response: SipMessage
    dialog: SipDialog
    socket: Socket
    over: Promise<'them'>
    bye: Promise<void>
    startedAt: number
  },
  { listenMs }: SipCallOptions,
): Promise<SipCallReport> {
  const { response, dialog } = call
  const answeredAt = performance.now()
  const sound = listen(call.socket)
  const target = sdpTarget(response.body)
  if (target !== null) sound.start(target)
  const endedBy = await within<'us' | 'them'>(call.over, listenMs, 'us')
  const heard = sound.stop()
  if (endedBy === 'us') {
    dialog.bye()
    await within(call.bye, byeMs, undefined)
  }
  return {
    outcome: 'answered',
    answer: `${response.status} ${response.word}`,
    answeredMs: Math.round(answeredAt - call.startedAt),
    firstSoundMs: heard.firstSoundAt === null ? null : Math.round(heard.firstSoundAt - answeredAt),
    heard,
    endedBy,
    localAddress: dialog.localAddress,
  }
}

async function within<T>(promise: Promise<T>, ms: number, otherwise: T): Promise<T> {
  const late = Promise.withResolvers<T>()
  const timer = setTimeout(() => late.resolve(otherwise), ms)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
