import type { Socket } from 'node:dgram'
import { decodeMuLaw, MU_LAW_SILENCE } from '#audio/mu-law.ts'
import { levelDbfs, SILENCE_DBFS } from '#audio/level.ts'

/** Softer than this is not speech. */
const audibleDbfs = -50
const frameSamples = 160
const frameMs = 20
const headerBytes = 12

export interface HeardSound {
  packets: number
  /** When (`performance.now()`) something audible first came. */
  firstSoundAt: number | null
  /** Of the audible part. */
  levelDbfs: number
  /** All that came, at 8 kHz, one packet after the other. */
  pcm: Int16Array
}

/** Sends silence, as a phone does whose caller listens, and keeps what comes back. */
export function listen(socket: Socket): {
  start(target: { address: string; port: number }): void
  stop(): HeardSound
} {
  const frames: Int16Array[] = []
  let firstSoundAt: number | null = null
  let timer: NodeJS.Timeout | undefined
  socket.on('message', (packet) => {
    if (packet.length <= headerBytes || (packet[1]! & 0x7f) !== 0) return
    const pcm = decodeMuLaw(packet.subarray(headerBytes))
    frames.push(pcm)
    if (firstSoundAt === null && levelDbfs(pcm) > audibleDbfs) firstSoundAt = performance.now()
  })
  return {
    start({ address, port }) {
      let sequence = 0
      timer = setInterval(() => {
        socket.send(silentPacket(sequence), port, address, () => undefined)
        sequence += 1
      }, frameMs)
    },
    stop() {
      clearInterval(timer)
      const pcm = joined(frames)
      return { packets: frames.length, firstSoundAt, levelDbfs: audibleLevel(frames), pcm }
    },
  }
}

/** RFC 3550: version 2, payload type 0. */
function silentPacket(sequence: number): Buffer {
  const packet = Buffer.alloc(headerBytes + frameSamples, MU_LAW_SILENCE)
  packet.writeUInt8(0x80, 0)
  packet.writeUInt8(0, 1)
  packet.writeUInt16BE(sequence & 0xffff, 2)
  packet.writeUInt32BE((sequence * frameSamples) >>> 0, 4)
  packet.writeUInt32BE(0x5b0a2d01, 8)
  return packet
}

function audibleLevel(frames: readonly Int16Array[]): number {
  const audible = frames.filter((frame) => levelDbfs(frame) > audibleDbfs)
  return audible.length === 0 ? SILENCE_DBFS : levelDbfs(joined(audible))
}

function joined(frames: readonly Int16Array[]): Int16Array {
  const pcm = new Int16Array(frames.reduce((sum, frame) => sum + frame.length, 0))
  let at = 0
  for (const frame of frames) {
    pcm.set(frame, at)
    at += frame.length
  }
  return pcm
}
