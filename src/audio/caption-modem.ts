/**
 * Four tones in the telephone band, 800 symbols of 2 bits a second, phase kept from one to the next. Spacing and
 * symbol length make the tones orthogonal, so a plain energy comparison reads them; all of it is below 3,400 Hz, so
 * it survives µ-law at 8 kHz, where a symbol is 10 samples.
 */
export const SYMBOL_RATE = 800
export const MODEM_RATE = 8_000
const SYMBOL_SAMPLES = MODEM_RATE / SYMBOL_RATE
const HOP = SYMBOL_SAMPLES / 2
const TONES = [400, 1_200, 2_000, 2_800]
/** About -12 dBFS: as loud as a person, and far from clipping. */
const AMPLITUDE = 0.35 * 32_767

/** Found nowhere in the lead-in, and unlike itself when shifted. */
const SYNC = [0, 3, 1, 2, 2, 0, 3, 3, 1, 0, 2, 1, 3, 0, 1, 3]
/** Share of the energy that must lie in the expected tones: noise and speech give about a quarter. */
const SYNC_THRESHOLD = 0.6
/** Gives a voice detector and a jitter buffer time to open. */
const LEAD_SYMBOLS = 24
/** Voice detectors take no notice of less than about 60 ms. */
const MIN_SYMBOLS = 0.12 * SYMBOL_RATE
/** Timing is measured again after each of these. */
const TRACK_SYMBOLS = 16

const cosines = TONES.map((tone) => wave(tone, Math.cos))
const sines = TONES.map((tone) => wave(tone, Math.sin))

function wave(tone: number, f: (angle: number) => number): Float64Array {
  return Float64Array.from({ length: SYMBOL_SAMPLES }, (_, i) => f((2 * Math.PI * tone * i) / MODEM_RATE))
}

/** `sampleRate` must be a multiple of 800 (8, 16, 24 and 48 kHz are). */
export function modulate(bytes: Uint8Array, sampleRate: number): Int16Array {
  const symbols = frame(bytes)
  const perSymbol = sampleRate / SYMBOL_RATE
  const pcm = new Int16Array(symbols.length * perSymbol)
  const ramp = perSymbol * 2
  let phase = 0
  for (let i = 0; i < pcm.length; i++) {
    const edge = Math.min(1, (i + 1) / ramp, (pcm.length - i) / ramp)
    pcm[i] = Math.round(AMPLITUDE * edge * Math.sin(phase))
    phase += (2 * Math.PI * TONES[symbols[Math.floor(i / perSymbol)]!]!) / sampleRate
  }
  return pcm
}

function frame(bytes: Uint8Array): number[] {
  const symbols = [...alternating(LEAD_SYMBOLS), ...SYNC]
  for (const byte of bytes) symbols.push(byte >> 6, (byte >> 4) & 3, (byte >> 2) & 3, byte & 3)
  // The tail is at least one ramp long, so that no symbol that counts is faded.
  return [...symbols, ...alternating(Math.max(4, MIN_SYMBOLS - symbols.length))]
}

function alternating(count: number): number[] {
  return Array.from({ length: count }, (_, i) => 1 + (i % 2))
}

/**
 * Calls `read` at each place in 8 kHz audio that looks like a beginning, with a reader of the bytes that follow
 * (null after the last). `read` says whether it was one: the search then goes on behind it.
 */
export function demodulate(
  pcm: Int16Array,
  read: (next: () => number | null, position: () => number) => boolean,
): void {
  const energies = hopEnergies(pcm)
  const hops = energies.length / TONES.length
  const span = 2 * (SYNC.length - 1)
  for (let hop = 0; hop + span < hops;) {
    if (coarseScore(energies, hop) < SYNC_THRESHOLD) {
      hop++
      continue
    }
    const reader = byteReader(pcm, refine(pcm, hop * HOP) + SYNC.length * SYMBOL_SAMPLES)
    hop = read(reader.next, reader.position) ? Math.ceil(reader.position() / HOP) : hop + 1
  }
}

function hopEnergies(pcm: Int16Array): Float64Array {
  const hops = Math.max(0, Math.floor((pcm.length - SYMBOL_SAMPLES) / HOP) + 1)
  const energies = new Float64Array(hops * TONES.length)
  for (let hop = 0; hop < hops; hop++) {
    for (let tone = 0; tone < TONES.length; tone++)
      energies[hop * TONES.length + tone] = energy(pcm, hop * HOP, tone)
  }
  return energies
}

function coarseScore(energies: Float64Array, hop: number): number {
  let expected = 0
  let all = 1
  for (let i = 0; i < SYNC.length; i++) {
    const at = (hop + 2 * i) * TONES.length
    expected += energies[at + SYNC[i]!]!
    for (let tone = 0; tone < TONES.length; tone++) all += energies[at + tone]!
  }
  return expected / all
}

/** The sample within half a symbol of `start` at which the sync word fits best. */
function refine(pcm: Int16Array, start: number): number {
  let best = start
  let bestEnergy = -1
  for (let at = Math.max(0, start - HOP); at <= start + HOP; at++) {
    let sum = 0
    for (let i = 0; i < SYNC.length; i++) sum += energy(pcm, at + i * SYMBOL_SAMPLES, SYNC[i]!)
    if (sum > bestEnergy) {
      bestEnergy = sum
      best = at
    }
  }
  return best
}

function byteReader(pcm: Int16Array, start: number): { next: () => number | null; position: () => number } {
  let position = start
  let symbols = 0

  function nextSymbol(): number {
    if (symbols++ % TRACK_SYMBOLS === 0) position = track(pcm, position)
    let best = 0
    let bestEnergy = -1
    for (let tone = 0; tone < TONES.length; tone++) {
      const value = energy(pcm, position, tone)
      if (value <= bestEnergy) continue
      bestEnergy = value
      best = tone
    }
    position += SYMBOL_SAMPLES
    return best
  }

  function next(): number | null {
    if (position + 4 * SYMBOL_SAMPLES > pcm.length) return null
    return (nextSymbol() << 6) | (nextSymbol() << 4) | (nextSymbol() << 2) | nextSymbol()
  }

  return { next, position: () => position }
}

/** Follows a sender whose clock is not ours: one sample earlier or later if the next symbols are clearer there. */
function track(pcm: Int16Array, position: number): number {
  const clarity = [-1, 0, 1].map((shift) => {
    let sum = 0
    for (let i = 0; i < TRACK_SYMBOLS; i++) {
      const at = position + shift + i * SYMBOL_SAMPLES
      if (at < 0 || at + SYMBOL_SAMPLES > pcm.length) break
      sum += Math.max(...TONES.map((_, tone) => energy(pcm, at, tone)))
    }
    return sum
  })
  if (clarity[0]! > clarity[1]! && clarity[0]! > clarity[2]!) return position - 1
  return clarity[2]! > clarity[1]! ? position + 1 : position
}

function energy(pcm: Int16Array, start: number, tone: number): number {
  const cosine = cosines[tone]!
  const sine = sines[tone]!
  let re = 0
  let im = 0
  for (let i = 0; i < SYMBOL_SAMPLES; i++) {
    const sample = pcm[start + i] ?? 0
    re += sample * cosine[i]!
    im += sample * sine[i]!
  }
  return re * re + im * im
}
