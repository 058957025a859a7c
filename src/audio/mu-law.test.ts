import { expect, test } from 'vitest'
import { decodeMuLaw, encodeMuLaw, MU_LAW_SILENCE } from './mu-law.ts'

test('the code points of G.711', () => {
  expect([...encodeMuLaw(Int16Array.of(0, 32_767, -32_768, 1_000, -1_000))]).toEqual([
    0xff, 0x80, 0x00, 0xce, 0x4e,
  ])
  expect([...decodeMuLaw(Uint8Array.of(0xff, 0x7f, 0x80, 0x00))]).toEqual([0, 0, 32_124, -32_124])
  expect(encodeMuLaw(new Int16Array(1))[0]).toBe(MU_LAW_SILENCE)
})

test('every code but negative zero survives a round trip', () => {
  const codes = Uint8Array.from({ length: 256 }, (_, code) => code)
  const again = encodeMuLaw(decodeMuLaw(codes))
  expect([...again].filter((code, i) => code !== codes[i])).toEqual([0xff])
})

test('every sample comes back within the step of its segment', () => {
  const pcm = Int16Array.from({ length: 65_536 }, (_, i) => i - 32_768)
  const back = decodeMuLaw(encodeMuLaw(pcm))
  const worst = pcm.reduce(
    (most, sample, i) => Math.max(most, Math.abs(back[i]! - sample) / (Math.abs(sample) + 132)),
    0,
  )
  expect(worst).toBeLessThan(0.035)
})
