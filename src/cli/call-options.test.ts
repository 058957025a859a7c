import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeWav } from '#audio/wav.ts'
import { readCallOptions } from './call-options.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'switchboard-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describe('readCallOptions', () => {
  it('reads what is to be said, in order', async () => {
    const args = ['--to', '+1234567890', '--say', 'One', '--say', ' ', '--say', 'Two', '--out', 'out.wav']
    expect(await readCallOptions(args)).toEqual({
      to: '+1234567890',
      from: null,
      say: ['One', 'Two'],
      wav: null,
      out: 'out.wav',
      url: null,
    })
  })

  it('brings a WAV file to the caller’s rate, in one channel', async () => {
    const path = join(dir, 'in.wav')
    await writeFile(path, encodeWav({ pcm: new Int16Array(16_000), sampleRate: 8_000, channels: 2 }))
    const options = await readCallOptions(['--to', '1001', '--wav', path])
    expect(options?.wav).toHaveLength(16_000)
  })

  it('is null for --help', async () => {
    expect(await readCallOptions(['--help'])).toBeNull()
  })

  it.each([
    [[], /--to \+1234567890/],
    [['--to', 'Sarah'], /"Sarah" is not a phone number/],
    [['--to', '+1234567890', '--from', 'me'], /"me" is not a phone number/],
    [['--to', '+1234567890', '--shout'], /--shout[^]*--help/],
    [['--to', '+1234567890', 'hello'], /hello[^]*--help/],
    [['--to', '+1234567890', '--wav', '/nowhere/in.wav'], /There is no file \/nowhere\/in\.wav/],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(readCallOptions(args)).rejects.toMatchObject({
      name: 'Problem',
      message: expect.stringMatching(message),
    })
  })

  it('says that a file is no WAV file', async () => {
    const path = join(dir, 'song.mp3')
    await writeFile(path, 'ID3 and more')
    await expect(readCallOptions(['--to', '1001', '--wav', path])).rejects.toMatchObject({ name: 'Problem' })
  })
})
