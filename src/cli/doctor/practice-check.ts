import { fail, ok, warn, type Check } from '#domain/doctor/check.ts'
import { practicePath, type PracticeServerMessage } from '#domain/practice-protocol.ts'
import { practiceTicket, type Backend } from '../backend.ts'
import { placePracticeCall } from '../practice-caller.ts'
import { Problem } from '../problem.ts'

const subject = { id: 'test_call', title: 'Test call' }
const greetingMs = 15_000

/** A practice call to the number: everything but the telephone network. */
export async function checkPracticeCall(
  backend: Backend,
  call: { to: string; from: string },
): Promise<{ check: Check; pcm: Int16Array | null }> {
  try {
    return await callAndListen(backend, call)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { pcm: null, check: fail(subject, error.message, 'Look at the log of the API.') }
  }
}

async function callAndListen(
  backend: Backend,
  call: { to: string; from: string },
): Promise<{ check: Check; pcm: Int16Array }> {
  const heard: string[] = []
  let business: string | null = null
  const onNotice = (notice: PracticeServerMessage) => {
    if (notice.type === 'started') business = notice.business_name
    if (notice.type === 'turn' && notice.speaker === 'ai') heard.push(notice.text)
  }
  const ticket = await practiceTicket(backend, call)
  const startedAt = performance.now()
  const url = backend.url.replace(/^http/, 'ws') + practicePath
  const caller = await placePracticeCall({ url, ticket, onNotice })
  await caller.hearing.doneAfter(startedAt, greetingMs)
  caller.hangUp()
  await caller.over
  const first = caller.hearing.firstSoundAfter(startedAt)
  const pcm = caller.hearing.recording()
  const words = heard.length === 0 ? '' : `: "${heard.join(' ')}"`
  if (first === null) {
    const found = `The practice call was taken, but nothing was heard for ${greetingMs / 1_000} s.`
    return {
      pcm,
      check: fail(subject, found, 'Look at the call in the call log: its rungs say what was tried.'),
    }
  }
  const found = `A practice call: ${business ?? 'nobody’s number'} spoke after ${Math.round(first - startedAt)} ms${words}`
  if (business === null) return { pcm, check: warn(subject, found, 'Give the number to a business.') }
  return { pcm, check: ok(subject, found) }
}
