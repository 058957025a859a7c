import captureUrl from './capture.worklet.ts?worker&url'

export interface Microphone {
  close(): void
}

/** Asks for the microphone and hears it until closed. Rejects with a `DOMException` when it may not or cannot. */
export async function openMicrophone(onFrame: (pcm: Int16Array) => void): Promise<Microphone> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
  })
  const context = new AudioContext()
  try {
    await context.audioWorklet.addModule(captureUrl)
  } catch (error) {
    stop(stream)
    throw error
  }
  const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 })
  capture.port.onmessage = ({ data }: MessageEvent<Int16Array>) => onFrame(data)
  context.createMediaStreamSource(stream).connect(capture)
  return {
    close() {
      stop(stream)
      void context.close()
    },
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
