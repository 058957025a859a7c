/** What a worklet finds around it; TypeScript's DOM has no types for that scope. */
export interface Port {
  postMessage(message: unknown): void
  onmessage: ((event: { data: unknown }) => void) | null
}

declare global {
  const sampleRate: number
  class AudioWorkletProcessor {
    readonly port: unknown
    process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean
  }
  function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void
}
