import type { BusinessCopy } from '#actions/ports.ts'
import type { CallDetail } from '#domain/call.ts'
import { newCustomer } from '#domain/customer.ts'
import { callOf, type BusinessRehearsal } from '#domain/rehearsal/business-rehearsal.ts'
import { judgeRehearsal } from '#domain/rehearsal/judge-rehearsal.ts'
import type { RehearsalResult, RehearsalStep } from '#domain/rehearsal/rehearsal-run.ts'
import type { RoleWords } from '#domain/role-version.ts'
import { createCallerVoice, type CallerVoice } from '../../cli/caller-voice.ts'
import { fromBooks } from './from-books.ts'
import { openLine } from './open-line.ts'
import { playCall } from './play-call.ts'
import { createSlots } from './slots.ts'
import { openStage, type Stage, type StageOptions } from './stage.ts'

/** What is played: a business as it stands, and what one of its roles is to say. */
export interface DraftScene {
  copy: BusinessCopy
  business_id: string
  role_id: string
  words: RoleWords
  rehearsals: BusinessRehearsal[]
  /** The instant at which it plays. */
  now: string
}

export interface PlayOptions extends Omit<StageOptions, 'now' | 'template'> {
  atOnce: number
  onResult: (result: RehearsalResult) => void
}

/** Whom a business knows in a rehearsal. */
const returningCaller = newCustomer.parse({ name: 'Emma Carter', phone_number: '+19995550100' })

/** Plays a business's rehearsals on its copy, with that role answering. Rejects when the copy cannot be set up. */
export async function playDraft(scene: DraftScene, options: PlayOptions): Promise<void> {
  const stage = await openStage({ ...options, now: new Date(scene.now) })
  const voice = createCallerVoice()
  try {
    const to = await setStage(stage, scene)
    const slots = createSlots(options.atOnce)
    await Promise.all(
      scene.rehearsals.map((one, i) =>
        slots(async () => options.onResult(await play({ stage, scene, voice, to }, one, i))),
      ),
    )
  } finally {
    await voice.close()
    await stage.close()
  }
}

/** Resolves with the number of the business. */
async function setStage(stage: Stage, { copy, business_id, role_id, words }: DraftScene): Promise<string> {
  const { database } = stage.deps
  await database.asSystem((system) => system.businesses.putCopy(copy))
  return database.forBusiness(business_id, async (stores) => {
    await stores.roles.update(role_id, { ...words, is_enabled: true })
    await stores.customers.create(returningCaller)
    const { ai_phone_number } = (await stores.business.get())!
    const number = ai_phone_number ?? stage.newNumber()
    await stores.business.update({
      ai_phone_number: number,
      recording_enabled: false,
      ai_disclosure: null,
      recording_notice: null,
      max_concurrent_calls: 100,
    })
    return number
  })
}

interface On {
  stage: Stage
  scene: DraftScene
  voice: CallerVoice
  /** The number of the business. */
  to: string
}

async function play(on: On, rehearsal: BusinessRehearsal, index: number): Promise<RehearsalResult> {
  const startedAt = performance.now()
  const isKnown = rehearsal.caller === 'returning'
  const from = isKnown ? (returningCaller.phone_number ?? '') : `+1999555${1_000 + index}`
  const outcome = await placeCall(on, rehearsal, from).catch((error: unknown) => unplayed(error))
  const duration_ms = performance.now() - startedAt
  return { rehearsal_id: rehearsal.id, name: rehearsal.name, ...outcome, duration_ms }
}

class NotAnswered extends Error {
  override name = 'NotAnswered'
}

function unplayed(error: unknown) {
  const problem = error instanceof Error ? error.message : String(error)
  const problem_reason = error instanceof NotAnswered ? ('not_answered' as const) : null
  return { ok: false, findings: [], conversation: [], problem, problem_reason }
}

async function placeCall({ stage, scene, voice, to }: On, rehearsal: BusinessRehearsal, from: string) {
  const line = await openLine(stage, [], scene.role_id)
  try {
    const { call_id, ...heard } = await playCall(stage, line.url, { ...callOf(rehearsal, from), to }, voice)
    await line.outcomes()
    const record = { ...heard, ...(await fromBooks(stage, [scene], call_id)) }
    if (record.detail === null) throw new NotAnswered('The call was not answered.')
    const findings = judgeRehearsal(rehearsal, record)
    const ok = findings.every((one) => one.ok)
    return { ok, findings, conversation: stepsOf(record.detail), problem: null, problem_reason: null }
  } finally {
    await line.close()
  }
}

function stepsOf({ turns, tool_calls }: CallDetail): RehearsalStep[] {
  const said = turns.map(({ speaker, text, started_at }) => ({
    at: started_at,
    step: { kind: 'turn' as const, speaker, text },
  }))
  const done = tool_calls.map(({ tool_name, args, status, result, started_at }) => {
    const say = typeof result['say'] === 'string' ? result['say'] : null
    return { at: started_at, step: { kind: 'tool' as const, name: tool_name, args, status, say } }
  })
  return [...said, ...done].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ step }) => step)
}
