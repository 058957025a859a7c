/** ITU-T G.711 µ-law, by table: one load a sample in either direction. */

const BIAS = 0x84
const CLIP = 32_635

const decodeTable = Int16Array.from({ length: 256 }, (_, code) => {
  const inverted = ~code & 0xff
  const exponent = (inverted >> 4) & 7
  const magnitude = ((((inverted & 0x0f) << 3) + BIAS) << exponent) - BIAS
  return inverted & 0x80 ? -magnitude : magnitude
})

/** Indexed by the sample's 16 bits taken as unsigned. */
const encodeTable = Uint8Array.from({ length: 65_536 }, (_, bits) => encodeSample((bits << 16) >> 16))

function encodeSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS
  const exponent = 31 - Math.clz32(magnitude) - 7
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f
  return ~(sign | (exponent << 4) | mantissa) & 0xff
}

/** Digital silence in µ-law. */
export const MU_LAW_SILENCE = 0xff

export function encodeMuLaw(pcm: Int16Array): Uint8Array {
  const bytes = new Uint8Array(pcm.length)
  for (let i = 0; i < pcm.length; i++) bytes[i] = encodeTable[pcm[i]! & 0xffff]!
  return bytes
}

export function decodeMuLaw(bytes: Uint8Array): Int16Array {
  const pcm = new Int16Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) pcm[i] = decodeTable[bytes[i]!]!
  return pcm
}
