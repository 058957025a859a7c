import { appendFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { openCallRequest, type OpenCallRequest } from '#domain/brief.ts'
import { callEvent, type CallEvent } from '#domain/call-event.ts'
import { completeRecording } from './recording.ts'
import { DeskRefusedError, DeskUnavailableError, type CallDesk, type CallHandle } from './call-desk.ts'

const eventsPerBatch = 100

/** What the API could not take yet. One file a call: the request that opens it, then its events, a line each. */
export interface Spool {
  readonly dir: string
  /** While a call is open its files are its own. */
  hold(call_id: string): void
  release(call_id: string): void
  append(request: OpenCallRequest, events: CallEvent[]): Promise<void>
  /** Makes sure that what was appended survives the machine. */
  sync(call_id: string): Promise<void>
  remove(call_id: string): Promise<void>
  recordingPath(call_id: string): string
  /** Hands a finished recording over and removes it. */
  deliverRecording(desk: CallDesk, call: CallHandle): Promise<void>
  /** Gives the API everything that waits. What it takes is removed, what it refuses is put aside. Returns calls left. */
  replay(desk: CallDesk): Promise<number>
}

export async function openSpool(dir: string, log: Logger): Promise<Spool> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const held = new Set<string>()
  const begun = new Set<string>()
  let replaying: Promise<number> | null = null

  const { journalPath, recordingPath } = pathsIn(dir)

  return {
    dir,
    recordingPath,
    hold(call_id) {
      held.add(call_id)
    },
    release(call_id) {
      held.delete(call_id)
      begun.delete(call_id)
    },
    async append(request, events) {
      const lines = events.map((event) => JSON.stringify(event))
      if (!begun.has(request.call_id)) lines.unshift(JSON.stringify({ open: request }))
      begun.add(request.call_id)
      await appendFile(journalPath(request.call_id), `${lines.join('\n')}\n`, { mode: 0o600 })
    },
    async sync(call_id) {
      if (!begun.has(call_id)) return
      await using file = await open(journalPath(call_id), 'a')
      await file.sync()
    },
    async remove(call_id) {
      if (begun.delete(call_id)) await rm(journalPath(call_id), { force: true })
    },
    deliverRecording: (desk, call) => deliverRecording(desk, call, recordingPath(call.call_id)),
    replay(desk) {
      replaying ??= replayAll({ dir, held, log }, desk).finally(() => {
        replaying = null
      })
      return replaying
    },
  }
}

function pathsIn(dir: string) {
  return {
    journalPath: (call_id: string): string => join(dir, `${call_id}.jsonl`),
    recordingPath: (call_id: string): string => join(dir, `${call_id}.wav`),
  }
}

interface SpoolFolder {
  dir: string
  held: ReadonlySet<string>
  log: Logger
}

async function replayAll({ dir, held, log }: SpoolFolder, desk: CallDesk): Promise<number> {
  const { journalPath, recordingPath } = pathsIn(dir)
  await completeRecordings(dir, held)
  const names = (await readdir(dir)).filter((name) => name.endsWith('.jsonl'))
  let left = 0
  for (const name of names) {
    const call_id = name.slice(0, -'.jsonl'.length)
    if (held.has(call_id)) continue
    try {
      await replayCall(desk, journalPath(call_id), recordingPath(call_id))
      log.info({ call_id }, 'spooled call delivered')
    } catch (error) {
      if (error instanceof DeskUnavailableError) return names.length
      left += 1
      log.error({ err: error, call_id }, 'spooled call was refused and is put aside')
      await rename(journalPath(call_id), `${journalPath(call_id)}.refused`)
    }
  }
  return left
}

/** Recordings of processes that died: as long as they got. */
async function completeRecordings(dir: string, held: ReadonlySet<string>): Promise<void> {
  const { recordingPath } = pathsIn(dir)
  for (const name of await readdir(dir)) {
    const call_id = name.slice(0, -'.wav.part'.length)
    if (name.endsWith('.wav.part') && !held.has(call_id)) await completeRecording(recordingPath(call_id))
  }
}

/** Opening an open call again gives a fresh token; events that are there already are not stored twice. */
async function replayCall(desk: CallDesk, journalPath: string, recordingPath: string): Promise<void> {
  const { request, events } = parseJournal(await readFile(journalPath, 'utf8'))
  const { call_id, call_token } = await desk.open(request)
  const handle: CallHandle = { call_id, call_token }
  for (let at = 0; at < events.length; at += eventsPerBatch) {
    await desk.append(handle, events.slice(at, at + eventsPerBatch))
  }
  await deliverRecording(desk, handle, recordingPath)
  await rm(journalPath, { force: true })
}

async function deliverRecording(desk: CallDesk, handle: CallHandle, path: string): Promise<void> {
  const wav = await readFile(path).catch(() => null)
  if (wav !== null) await desk.saveRecording(handle, wav)
  await rm(path, { force: true })
}

/** A line that was cut short by a crash is left out; everything before it counts. */
function parseJournal(text: string): { request: OpenCallRequest; events: CallEvent[] } {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)
  const request = openCallRequest.safeParse((lines[0] as { open?: unknown } | null)?.open)
  if (!request.success)
    throw new DeskRefusedError('invalid_spool', 'The file does not begin with an open request.')
  const events = new Map<number, CallEvent>()
  for (const line of lines.slice(1)) {
    const event = callEvent.safeParse(line)
    if (event.success) events.set(event.data.seq, event.data)
  }
  return { request: request.data, events: [...events.values()].sort((a, b) => a.seq - b.seq) }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
