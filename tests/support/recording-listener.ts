import type { LegListener } from '#conversation/line.ts'

export interface RecordingListener extends LegListener {
  readonly pcm: Int16Array[]
  readonly texts: string[]
  readonly digits: string[]
  /** Resolves with `failed` at the hang-up. */
  readonly hungUp: Promise<boolean>
  readonly isHungUp: boolean
  /** Resolves when so many pieces of sound have come in all. */
  heard(pieces: number): Promise<void>
}

/** Stands where a conversation would: remembers what the line passed on. */
export function createRecordingListener(): RecordingListener {
  const pcm: Int16Array[] = []
  const texts: string[] = []
  const digits: string[] = []
  const waits: { pieces: number; resolve: () => void }[] = []
  const { promise: hungUp, resolve: resolveHangup } = Promise.withResolvers<boolean>()
  let isHungUp = false
  return {
    get isHungUp() {
      return isHungUp
    },
    pcm,
    texts,
    digits,
    hungUp,
    heard: (pieces) =>
      pcm.length >= pieces
        ? Promise.resolve()
        : new Promise((resolve) => {
            waits.push({ pieces, resolve })
          }),
    onAudio(piece) {
      pcm.push(piece)
      for (const wait of waits) if (pcm.length >= wait.pieces) wait.resolve()
    },
    onText: (text) => void texts.push(text),
    onDtmf: (digit) => void digits.push(digit),
    onHangup(failed) {
      isHungUp = true
      resolveHangup(failed)
    },
  }
}
