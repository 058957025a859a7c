import { designLowPass } from './low-pass.ts'

/**
 * Streaming sample-rate conversion of mono PCM16 by a polyphase FIR filter.
 *
 * `process` keeps its state between chunks, so cutting the stream differently gives the same samples. A chunk of n
 * samples yields n·to/from samples (rounded over the stream); what comes out is delayed by about a millisecond, and
 * `flush` gives that rest and starts afresh.
 */
export interface Resampler {
  process(pcm: Int16Array): Int16Array
  flush(): Int16Array
}

/** Stop band for aliases and images; telephone speech carries no more than 40 dB of range. */
const STOP_BAND_DB = 40
/** Of the lower rate: 8 kHz passes 3,400 Hz whole and stops from 4,600 Hz, which folds back to 3,400. */
const TRANSITION = 0.15

interface Plan {
  up: number
  down: number
  /** One row of taps for each of the `up` phases. */
  phases: Row[]
  rowLength: number
  delayInOutputSamples: number
}

interface Row {
  taps: Float64Array
  /** Input samples to skip before the first tap. */
  offset: number
}

const plans = new Map<string, Plan>()

export function createResampler(fromRate: number, toRate: number): Resampler {
  if (fromRate === toRate) return { process: (pcm) => pcm.slice(), flush: () => new Int16Array(0) }
  const plan = planFor(fromRate, toRate)
  const history = plan.rowLength - 1
  let work = new Float64Array(history + 1024)
  /** Position of the next output on the grid of `up` steps an input sample, relative to the next chunk. */
  let next = 0

  function process(pcm: Int16Array): Int16Array {
    if (work.length < history + pcm.length) {
      const grown = new Float64Array(history + pcm.length)
      grown.set(work.subarray(0, history))
      work = grown
    }
    for (let i = 0; i < pcm.length; i++) work[history + i] = pcm[i]!
    const grid = pcm.length * plan.up
    const out = new Int16Array(next < grid ? Math.ceil((grid - next) / plan.down) : 0)
    filter(plan, work, next, out)
    next += out.length * plan.down - grid
    work.copyWithin(0, pcm.length, pcm.length + history)
    return out
  }

  function flush(): Int16Array {
    const rest = process(new Int16Array(Math.ceil(history / 2)))
    work.fill(0)
    next = 0
    return rest
  }

  return { process, flush }
}

/** The whole signal at once, without delay: `pcm.length * toRate / fromRate` samples, rounded. */
export function resample(pcm: Int16Array, fromRate: number, toRate: number): Int16Array {
  if (fromRate === toRate) return pcm.slice()
  const length = Math.round((pcm.length * toRate) / fromRate)
  const plan = planFor(fromRate, toRate)
  const skip = plan.delayInOutputSamples
  const padded = new Int16Array(pcm.length + plan.rowLength)
  padded.set(pcm)
  return createResampler(fromRate, toRate)
    .process(padded)
    .slice(skip, skip + length)
}

/** Output n of a phase lies `up` samples after the one before it, and `down` input samples further on. */
function filter(plan: Plan, work: Float64Array, start: number, out: Int16Array): void {
  const { up, down, phases } = plan
  const first = Math.min(up, out.length)
  for (let n = 0; n < first; n++) {
    const position = start + n * down
    const row = phases[position % up]!
    filterPhase(row, work, Math.floor(position / up) + row.offset, down, out, n, up)
  }
}

/** Four outputs side by side: each tap is loaded once for all four, and four sums keep the adders busy. */
function filterPhase(
  { taps }: Row,
  work: Float64Array,
  start: number,
  step: number,
  out: Int16Array,
  first: number,
  stride: number,
): void {
  const length = taps.length
  // Worked out here, since the compiler does so in every round of the inner loop otherwise.
  const step2 = 2 * step
  const step3 = 3 * step
  let base = start
  let n = first
  for (; n + 3 * stride < out.length; n += 4 * stride) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let k = 0; k < length; k++) {
      const tap = taps[k]!
      const at = base + k
      a += tap * work[at]!
      b += tap * work[at + step]!
      c += tap * work[at + step2]!
      d += tap * work[at + step3]!
    }
    out[n] = toSample(a)
    out[n + stride] = toSample(b)
    out[n + 2 * stride] = toSample(c)
    out[n + 3 * stride] = toSample(d)
    base += step3 + step
  }
  for (; n < out.length; n += stride) {
    let sum = 0
    for (let k = 0; k < length; k++) sum += taps[k]! * work[base + k]!
    out[n] = toSample(sum)
    base += step
  }
}

function toSample(value: number): number {
  const rounded = Math.floor(value + 0.5)
  return rounded > 32_767 ? 32_767 : rounded < -32_768 ? -32_768 : rounded
}

function planFor(fromRate: number, toRate: number): Plan {
  const key = `${fromRate}>${toRate}`
  let plan = plans.get(key)
  if (!plan) {
    plan = makePlan(fromRate, toRate)
    plans.set(key, plan)
  }
  return plan
}

function makePlan(fromRate: number, toRate: number): Plan {
  if (!Number.isInteger(fromRate) || !Number.isInteger(toRate) || fromRate <= 0 || toRate <= 0) {
    throw new RangeError(`Cannot resample from ${fromRate} to ${toRate}: rates are whole numbers above 0.`)
  }
  const divisor = greatestCommonDivisor(fromRate, toRate)
  const up = toRate / divisor
  const down = fromRate / divisor
  const lower = Math.min(fromRate, toRate)
  const taps = designLowPass({
    sampleRate: fromRate * up,
    cutoff: lower / 2,
    transition: lower * TRANSITION,
    stopBandDb: STOP_BAND_DB,
    delayMultiple: down,
  })
  const rowLength = Math.ceil(taps.length / up)
  const phases = Array.from({ length: up }, (_, phase) => makeRow(taps, phase, up, rowLength))
  return { up, down, phases, rowLength, delayInOutputSamples: (taps.length - 1) / 2 / down }
}

/** Reversed, so that samples and taps are walked in the same direction; zeros at either end are left out. */
function makeRow(taps: Float64Array, phase: number, up: number, rowLength: number): Row {
  const row = Float64Array.from(
    { length: rowLength },
    (_, k) => (taps[phase + (rowLength - 1 - k) * up] ?? 0) * up,
  )
  const offset = row.findIndex(isTap)
  return { taps: row.slice(offset, row.findLastIndex(isTap) + 1), offset }
}

function isTap(tap: number): boolean {
  return Math.abs(tap) > 1e-9
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
