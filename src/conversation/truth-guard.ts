import { claimsIn, correctionIn, deniesSomething, type Claim } from '#domain/truth/claims.ts'
import type { Deed } from '#domain/truth/deed.ts'
import { findTool } from '#domain/tools/index.ts'
import { askModel } from './ask-model.ts'
import type { CallState } from './call-state.ts'
import { emit, journal, set, type Draft } from './draft.ts'
import { correctionInstruction } from './sentences.ts'
import type { Truth } from './truth.ts'
import { sayLocally } from './turns.ts'

/** More often a model is not corrected in one call, only flagged: it does not understand. */
const maxCorrections = 3

/** The outcome of a tool proves its deeds, or that they were not done. */
export function toolProved(draft: Draft, name: string, status: string): void {
  const { truth } = draft.state
  const { proves = {}, shows = [] } = findTool(name) ?? {}
  const done = proves[status] ?? []
  const failed = status === 'ok' ? [] : (proves['ok'] ?? []).filter((deed) => !done.includes(deed))
  const proofs = Object.fromEntries([
    ...done.map((deed) => [deed, true]),
    ...failed.map((deed) => [deed, false]),
  ])
  const known = [...new Set([...truth.known, ...done, ...(status === 'ok' ? shows : [])])]
  change(draft, { proofs: { ...truth.proofs, ...proofs }, known })
}

/** What was to be done was not, and the caller is told so anyway. */
export function disproved(draft: Draft, deed: Deed): void {
  const { truth } = draft.state
  change(draft, {
    proofs: { ...truth.proofs, [deed]: false },
    known: truth.known.filter((each) => each !== deed),
    pending: truth.pending.filter(({ claim }) => claim.deed !== deed),
  })
}

/** What the caller has heard of the model since the last look. */
function readHeard(draft: Draft): void {
  const { heard } = draft.state.truth
  if (heard.length === 0) return
  change(draft, { heard: [] })
  for (const { text, interrupted } of heard) wordsHeard(draft, text, interrupted)
}

function wordsHeard(draft: Draft, text: string, interrupted: boolean): void {
  // What the owner has every caller told, such as that the call is recorded, is not the model's to prove.
  const { greeting } = draft.state.config
  const claims = claimsIn(text).filter(({ words }) => !greeting.includes(words))
  const { correcting, pending } = draft.state.truth
  if (correcting !== null) return correctionHeard(draft, { correcting, text, claims, interrupted })
  if (claims.length === 0) return
  change(draft, { pending: [...pending, ...claims.map((claim) => ({ claim, flagged: false }))] })
}

function correctionHeard(
  draft: Draft,
  heard: { correcting: Claim; text: string; claims: Claim[]; interrupted: boolean },
): void {
  const { correcting, text, claims, interrupted } = heard
  const isRepeated = claims.some(({ deed }) => deed === correcting.deed)
  change(draft, { correcting: null })
  if (!isRepeated && deniesSomething(text, correcting.language)) return
  // Before it came to the point the caller spoke: it is still owed to them.
  if (interrupted) return change(draft, { pending: [{ claim: correcting, flagged: true }] })
  if (!isProven(draft.state, correcting)) sayLocally(draft, 'correction', correctionIn(correcting.language))
}

/**
 * What the AI says is done must have been done by a tool of this call. Looks, after every event, at what was heard: as
 * soon as no tool is under way it is judged; what nothing proves is flagged, and the model is told to take it back in
 * its next turn. If that turn takes nothing back, we do.
 */
export function checkTruth(draft: Draft): void {
  readHeard(draft)
  const { truth, tools, switching, transfer, model_busy, caller_speaking_since, phase } = draft.state
  if (truth.pending.length === 0 || truth.correcting !== null) return
  if (tools.length > 0 || switching !== null || transfer !== null || model_busy) return
  if (caller_speaking_since !== null || (phase !== 'talking' && phase !== 'ending')) return
  const wrong = flagUnproven(draft)[0]
  if (wrong !== undefined) correct(draft, wrong)
}

/** What is not proven is written down, once. Returns it. */
export function flagUnproven(draft: Draft): Claim[] {
  readHeard(draft)
  const unproven = draft.state.truth.pending.filter(({ claim }) => !isProven(draft.state, claim))
  change(draft, { pending: [] })
  for (const { claim, flagged } of unproven) {
    if (flagged) continue
    const detail = claim.words.slice(0, 500)
    journal(draft, { type: 'flag', kind: 'unproven_claim', subject: claim.deed, detail })
    emit(draft, { type: 'notify', notice: { type: 'flag', kind: 'unproven_claim', detail } })
    const fields = { deed: claim.deed }
    emit(draft, { type: 'log', level: 'warn', message: 'claim without proof', fields })
  }
  return unproven.map(({ claim }) => claim)
}

function correct(draft: Draft, claim: Claim): void {
  const { truth, phase, ending, link } = draft.state
  if (truth.corrections >= maxCorrections) return
  if (phase === 'ending') {
    // A caller who hangs up believing it is the worst case, so a goodbye has to wait.
    if (ending?.reason !== 'goodbye') return
    set(draft, { phase: 'talking', ending: null })
  }
  change(draft, { corrections: truth.corrections + 1 })
  if (link.active === null) {
    sayLocally(draft, 'correction', correctionIn(claim.language))
    return
  }
  change(draft, { correcting: claim })
  askModel(draft, correctionInstruction(claim.words))
}

function isProven({ truth }: CallState, { deed, form }: Claim): boolean {
  if (truth.proofs[deed] === true) return true
  return form === 'state' && truth.known.includes(deed)
}

function change(draft: Draft, patch: Partial<Truth>): void {
  set(draft, { truth: { ...draft.state.truth, ...patch } })
}
