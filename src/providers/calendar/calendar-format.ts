import { Worker } from 'node:worker_threads'
import ical from 'ical-generator'
import type { CalendarFormat } from '#actions/ports.ts'
import { ownEventIds } from '#domain/calendar.ts'
import type { BusyAnswer, BusyQuestion } from './busy-worker.ts'

const DEADLINE_MS = 15_000

/** RFC 5545. A stranger's calendar is read in a thread of its own, with an end: rules that repeat can go on for ever. */
export const calendarFormat: CalendarFormat = {
  readBusy: (question) => readBusy(question),
  write({ name, events }) {
    const calendar = ical({ name, prodId: '//Switchboard//Appointments//EN', ttl: 15 * 60 })
    for (const event of events) {
      calendar.createEvent({
        id: `${event.id}${ownEventIds}`,
        start: new Date(event.starts_at),
        end: new Date(event.ends_at),
        stamp: new Date(event.updated_at),
        created: new Date(event.created_at),
        lastModified: new Date(event.updated_at),
        summary: [event.service_name, event.customer_name].filter((each) => each !== null).join(', ') || name,
      })
    }
    return calendar.toString()
  },
}

export async function readBusy(question: BusyQuestion, deadlineMs = DEADLINE_MS) {
  const { promise, resolve } = Promise.withResolvers<BusyAnswer>()
  const worker = new Worker(new URL('./busy-worker.ts', import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  })
  const unreadable = () => resolve({ error: 'What is at the address cannot be read as a calendar.' })
  const deadline = setTimeout(() => resolve({ error: 'The calendar takes too long to read.' }), deadlineMs)
  worker.once('message', (answer: BusyAnswer) => resolve(answer))
  worker.once('error', unreadable).once('exit', unreadable)
  try {
    const answer = await promise
    if ('error' in answer) throw new Error(answer.error)
    return answer.busy
  } finally {
    clearTimeout(deadline)
    await worker.terminate()
  }
}
