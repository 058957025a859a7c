/** Plays mono PCM16 at 24 kHz. Resolves when it has been heard, or was stopped. */
export function playPcm(bytes: ArrayBuffer, stop: AbortSignal): Promise<void> {
  const samples = new Int16Array(bytes, 0, Math.floor(bytes.byteLength / 2))
  const context = new AudioContext()
  const buffer = context.createBuffer(1, Math.max(1, samples.length), 24_000)
  buffer.copyToChannel(
    Float32Array.from(samples, (sample) => sample / 32_768),
    0,
  )
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  return new Promise((resolve) => {
    const end = () => {
      void context.close()
      resolve()
    }
    source.addEventListener('ended', end)
    stop.addEventListener('abort', () => source.stop())
    source.start()
  })
}
