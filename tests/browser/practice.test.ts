import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#api/client/client.ts'
import { encodeWav } from '#audio/wav.ts'
import { createCallerVoice } from '../../src/cli/caller-voice.ts'
import { callerSampleRate } from '../../src/cli/practice-caller.ts'
import { hasChromium } from './support/chromium.ts'
import { openDashboard, type Dashboard } from './support/dashboard.ts'

let folder: string
let dashboard: Dashboard
beforeAll(async () => {
  if (!hasChromium) return
  folder = await mkdtemp(join(tmpdir(), 'switchboard-microphone-'))
  const file = join(folder, 'caller.wav')
  await writeFile(
    file,
    await whatIsSaid(["I'd like a cleaning next Tuesday", 'The first one, please', 'Goodbye']),
  )
  dashboard = await openDashboard([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
  ])
})
afterAll(async () => {
  await dashboard?.close()
  if (folder) await rm(folder, { recursive: true })
})

/** Each line after ten seconds of silence, in which the one before it is answered. */
async function whatIsSaid(lines: readonly string[]): Promise<Uint8Array> {
  const voice = createCallerVoice()
  const pieces: Int16Array[] = []
  for (const line of lines) {
    pieces.push(
      new Int16Array(2 * callerSampleRate),
      await voice.say(line, true),
      new Int16Array(10 * callerSampleRate),
    )
  }
  await voice.close()
  const pcm = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    pcm.set(piece, at)
    at += piece.length
  }
  return encodeWav({ pcm, sampleRate: callerSampleRate })
}

describe.runIf(hasChromium)('a practice call', () => {
  // A machine that stutters garbles the tones by which the stand-in hears.
  it('books by microphone, is seen as it happens, and stands on the calendar', { retry: 2 }, async () => {
    const { api, business_id } = dashboard
    const page = await dashboard.open(`/b/${business_id}/practice`)
    await page.getByLabel('You call as').selectOption({ label: 'Emma Carter (+15550001111)' })
    await page.getByRole('button', { name: 'Call now' }).click()
    const log = page.getByRole('log')
    await log.getByText(/How may I help/).waitFor()
    await page.getByRole('button', { name: 'Speak with the microphone' }).click()
    await log.getByText("I'd like a cleaning next Tuesday").waitFor({ timeout: 30_000 })
    await log.getByText('Looked for free times').waitFor({ timeout: 30_000 })
    await log.getByText('Booked an appointment').waitFor({ timeout: 30_000 })
    await page.getByText('The call is over: Said goodbye').waitFor({ timeout: 30_000 })

    const params = { path: { business_id }, query: { status: 'booked' as const } }
    const { items } = await dataOf(api.GET('/api/businesses/{business_id}/appointments', { params }))
    const booked = items.find(({ call_id }) => call_id !== null)
    expect(booked).toMatchObject({ customer_name: 'Emma Carter', service_name: 'Cleaning' })
    const day = booked?.starts_at.slice(0, 10) ?? ''
    await page.goto(page.url().replace('/practice', `/appointments?view=day&date=${day}`))
    await page.getByText('Emma Carter').first().waitFor()
    await page.context().close()
  })
})
