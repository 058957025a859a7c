import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMouth } from './mouth.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('createMouth', () => {
  it('sends 20 ms of sound every 20 ms: silence, what is said, silence', async () => {
    const sent: number[] = []
    const mouth = createMouth(16_000, (pcm) => {
      expect(pcm).toHaveLength(320)
      sent.push(pcm[0] ?? -1)
    })
    vi.advanceTimersByTime(40)
    const said = mouth.speak(new Int16Array(700).fill(9))
    vi.advanceTimersByTime(80)
    expect(sent).toEqual([0, 0, 9, 9, 9, 0])
    expect(await said).toBeGreaterThan(0)
    mouth.close()
    vi.advanceTimersByTime(1_000)
    expect(sent).toHaveLength(6)
  })

  it('makes up for a process that stood still', () => {
    const sent: Int16Array[] = []
    const mouth = createMouth(16_000, (pcm) => void sent.push(pcm))
    vi.setSystemTime(Date.now())
    vi.advanceTimersByTime(200)
    expect(sent).toHaveLength(10)
    mouth.close()
  })

  it('leaves nobody waiting when it is closed', async () => {
    const mouth = createMouth(16_000, () => undefined)
    const said = mouth.speak(new Int16Array(16_000))
    mouth.close()
    await expect(said).resolves.toBeTypeOf('number')
    await expect(mouth.speak(new Int16Array(16_000))).resolves.toBeTypeOf('number')
  })
})
