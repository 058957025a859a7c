import { setTimeout as pause } from 'node:timers/promises'
import { judgeCall, judgeRows, type CallRecord, type Finding } from '#domain/rehearsal/judge.ts'
import {
  callsOf,
  type Rehearsal,
  type RehearsalCall,
  type RowExpectation,
} from '#domain/rehearsal/rehearsal.ts'
import { createCallerVoice, type CallerVoice } from '../../cli/caller-voice.ts'
import { emptyDatabase } from './empty-database.ts'
import { fromBooks } from './from-books.ts'
import { openLine } from './open-line.ts'
import { playCall } from './play-call.ts'
import type { NamedRehearsal } from './read-rehearsals.ts'
import { instantOf, rowsOf, setScene, type Scene } from './set-scene.ts'
import { createSlots, type Slots } from './slots.ts'
import { openStage, type Stage, type StageOptions } from './stage.ts'

/** What became of one rehearsal. */
export interface RehearsalResult {
  name: string
  about: string
  ok: boolean
  calls: { from: string | null; record: CallRecord; findings: Finding[] }[]
  rows: Finding[]
  /** Why it could not be played at all. */
  problem: string | null
  duration_ms: number
}

export interface RunOptions extends Omit<StageOptions, 'now' | 'template'> {
  onResult?: (result: RehearsalResult) => void
  /** Rehearsals that play at a time. */
  atOnce?: number
}

/**
 * Plays rehearsals, many at a time, each with businesses of its own: those of the same instant share a system. Never
 * rejects for what a rehearsal does; the results are in the order of the rehearsals.
 */
export async function runRehearsals(
  rehearsals: readonly NamedRehearsal[],
  options: RunOptions,
): Promise<RehearsalResult[]> {
  const results = new Map<string, RehearsalResult>()
  const voice = createCallerVoice()
  const finish = (result: RehearsalResult) => {
    results.set(result.name, result)
    options.onResult?.(result)
  }
  try {
    const groups = Map.groupBy(rehearsals, ({ rehearsal }) => instantOf(rehearsal).getTime())
    const template = await emptyDatabase(options.log)
    const slots = createSlots(options.atOnce ?? 24)
    await Promise.all(
      [...groups].map(([now, group]) =>
        playGroup(group, { ...options, template, now: new Date(now) }, slots, voice, finish),
      ),
    )
  } finally {
    await voice.close()
  }
  return rehearsals.flatMap(({ name }) => results.get(name) ?? [])
}

async function playGroup(
  group: NamedRehearsal[],
  options: StageOptions,
  slots: Slots,
  voice: CallerVoice,
  finish: (result: RehearsalResult) => void,
): Promise<void> {
  const stage = await openStage(options)
  try {
    await Promise.all(group.map((one) => slots(async () => finish(await play(stage, one, voice)))))
  } finally {
    await stage.close()
  }
}

async function play(
  stage: Stage,
  { name, rehearsal }: NamedRehearsal,
  voice: CallerVoice,
): Promise<RehearsalResult> {
  const startedAt = performance.now()
  const parts = {
    calls: [] as RehearsalResult['calls'],
    rows: [] as Finding[],
    problem: null as string | null,
  }
  try {
    const scene = await setScene(stage, rehearsal)
    parts.calls = await playCalls(stage, rehearsal, scene, voice)
    parts.rows = await checkRows(stage, scene, rehearsal.expect.rows ?? [])
  } catch (error) {
    parts.problem = error instanceof Error ? error.message : String(error)
  }
  const findings = [...parts.calls.flatMap((call) => call.findings), ...parts.rows]
  const ok = parts.problem === null && findings.every((one) => one.ok)
  return { name, about: rehearsal.about, ok, ...parts, duration_ms: performance.now() - startedAt }
}

async function playCalls(
  stage: Stage,
  rehearsal: Rehearsal,
  scene: Scene,
  voice: CallerVoice,
): Promise<RehearsalResult['calls']> {
  const line = await openLine(stage, rehearsal.faults)
  const playOne = async (call: RehearsalCall) => {
    const to = scene.find(({ name }) => name === call.to)?.number ?? call.to ?? scene[0]!.number
    const { call_id, ...heard } = await playCall(stage, line.url, { ...call, to }, voice)
    // What the call wrote is in the books when its conversation says that it is over.
    await line.outcomes()
    const record = { ...heard, ...(await fromBooks(stage, scene, call_id)) }
    return { from: call.from, record, findings: judgeCall(call.expect, record) }
  }
  try {
    const calls = callsOf(rehearsal)
    if (rehearsal.at_once) return await Promise.all(calls.map(playOne))
    const played: RehearsalResult['calls'] = []
    for (const call of calls) played.push(await playOne(call))
    return played
  } finally {
    await line.close()
  }
}

const rowsLimitMs = 6_000
const rowsEveryMs = 250

/** What jobs write comes a moment later, so what is missing is looked for again. */
async function checkRows(stage: Stage, scene: Scene, expected: RowExpectation[]): Promise<Finding[]> {
  const until = performance.now() + rowsLimitMs
  for (;;) {
    const findings = await Promise.all(
      expected.map(async (one) => judgeRows(one, await rowsOf(stage, scene[0]!.business_id, one.list))),
    )
    if (findings.every((one) => one.ok) || performance.now() > until) return findings
    await pause(rowsEveryMs)
  }
}
