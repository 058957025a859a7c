import { decodeMuLaw, encodeMuLaw } from './mu-law.ts'

/** Samples are interleaved when there are two channels (left, right, left, …). */
export interface Wav {
  pcm: Int16Array
  sampleRate: number
  channels: 1 | 2
}

/** The file is not a WAV that can be used here. The message says what is wrong and what would do. */
export class WavError extends Error {
  override readonly name = 'WavError'
}

const FORMAT_PCM = 1
const FORMAT_MU_LAW = 7
const FORMAT_EXTENSIBLE = 0xfffe

/** A canonical RIFF file of PCM16 or, at a quarter to a half of the size, µ-law. */
export function encodeWav(wav: {
  pcm: Int16Array
  sampleRate: number
  channels?: 1 | 2
  encoding?: 'pcm16' | 'mulaw'
}): Uint8Array {
  const channels = wav.channels ?? 1
  const muLaw = wav.encoding === 'mulaw'
  const data = muLaw ? encodeMuLaw(wav.pcm) : littleEndianBytes(wav.pcm)
  const sampleBytes = muLaw ? 1 : 2
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + data.length + (data.length % 2), 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(muLaw ? FORMAT_MU_LAW : FORMAT_PCM, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(wav.sampleRate, 24)
  header.writeUInt32LE(wav.sampleRate * channels * sampleBytes, 28)
  header.writeUInt16LE(channels * sampleBytes, 32)
  header.writeUInt16LE(8 * sampleBytes, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(data.length, 40)
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)])
}

/**
 * Reads PCM16 and µ-law with one or two channels. Chunks in any order and of odd length are skipped; a data chunk that
 * is cut short, or written by a program that streamed and left its length open, is read as far as it goes.
 * Throws {@link WavError}.
 */
export function decodeWav(bytes: Uint8Array): Wav {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 12 || tag(file, 0) !== 'RIFF' || tag(file, 8) !== 'WAVE') {
    throw new WavError('This is not a WAV file: it does not begin with RIFF and WAVE.')
  }
  const { format, data } = findChunks(file)
  if (!format) throw new WavError('This WAV file has no usable fmt chunk, so its sample rate is unknown.')
  if (!data) throw new WavError('This WAV file has no data chunk, so there is no sound in it.')
  return { pcm: readSamples(format, data), sampleRate: format.sampleRate, channels: format.channels }
}

/** The mean of both channels; one channel is returned as it is. */
export function toMono(wav: Wav): Int16Array {
  if (wav.channels === 1) return wav.pcm
  return Int16Array.from(
    { length: wav.pcm.length >> 1 },
    (_, i) => (wav.pcm[2 * i]! + wav.pcm[2 * i + 1]!) >> 1,
  )
}

interface Format {
  code: number
  channels: 1 | 2
  sampleRate: number
  bits: number
}

function findChunks(file: Buffer): { format: Format | null; data: Buffer | null } {
  let format: Format | null = null
  let data: Buffer | null = null
  for (let at = 12; at + 8 <= file.length && !(format && data);) {
    const name = tag(file, at)
    const length = file.readUInt32LE(at + 4)
    const body = file.subarray(at + 8, at + 8 + length)
    if (name === 'fmt ') format = readFormat(body)
    if (name === 'data') data = body
    at += 8 + length + (length % 2)
  }
  return { format, data }
}

function readFormat(chunk: Buffer): Format {
  if (chunk.length < 16) throw new WavError('This WAV file is damaged: its fmt chunk is too short.')
  const declared = chunk.readUInt16LE(0)
  // The extensible form carries the real code in the first bytes of its sub-format.
  const code = declared === FORMAT_EXTENSIBLE && chunk.length >= 26 ? chunk.readUInt16LE(24) : declared
  const channels = chunk.readUInt16LE(2)
  const sampleRate = chunk.readUInt32LE(4)
  if (channels !== 1 && channels !== 2) {
    throw new WavError(`This WAV file has ${channels} channels; one or two can be read.`)
  }
  if (sampleRate < 4_000 || sampleRate > 192_000) {
    throw new WavError(`This WAV file says ${sampleRate} samples a second; 4,000 to 192,000 can be read.`)
  }
  return { code, channels, sampleRate, bits: chunk.readUInt16LE(14) }
}

function readSamples(format: Format, data: Buffer): Int16Array {
  const { code, bits, channels } = format
  if (code === FORMAT_MU_LAW && bits === 8) return wholeFrames(decodeMuLaw(data), channels)
  if (code === FORMAT_PCM && bits === 16) {
    const pcm = new Int16Array(data.length >> 1)
    for (let i = 0; i < pcm.length; i++) pcm[i] = data.readInt16LE(2 * i)
    return wholeFrames(pcm, channels)
  }
  throw new WavError(
    `This WAV file holds format ${code} with ${bits} bits; 16-bit PCM and 8-bit µ-law can be read. ` +
      'Convert it first, for example with: ffmpeg -i in.wav -c:a pcm_s16le out.wav',
  )
}

function wholeFrames(pcm: Int16Array, channels: 1 | 2): Int16Array {
  return pcm.length % channels === 0 ? pcm : pcm.subarray(0, pcm.length - 1)
}

function littleEndianBytes(pcm: Int16Array): Buffer {
  const bytes = Buffer.from(new Uint8Array(2 * pcm.length).buffer)
  for (let i = 0; i < pcm.length; i++) bytes.writeInt16LE(pcm[i]!, 2 * i)
  return bytes
}

function tag(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4)
}
