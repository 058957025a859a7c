import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Secret } from '#config/secret.ts'
import { readSecrets } from './secrets.ts'

const none = { authSecret: null, agentToken: null, operatorToken: null, signingKey: null }

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'switchboard-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

describe('readSecrets', () => {
  it('makes them up once, for their owner alone', async () => {
    const made = await readSecrets(dir, none)
    expect(new Set(Object.values(made)).size).toBe(4)
    expect(Object.values(made).every((secret) => secret.length >= 32)).toBe(true)
    expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600)
    expect(await readSecrets(dir, none)).toEqual(made)
  })

  it('takes what the environment sets, and keeps it out of the file', async () => {
    const made = await readSecrets(dir, none)
    const given = 'x'.repeat(40)
    const secrets = await readSecrets(dir, { ...none, agentToken: new Secret(given) })
    expect(secrets).toEqual({ ...made, agent_token: given })
    expect(await readFile(join(dir, 'secrets.json'), 'utf8')).not.toContain(given)
  })

  it('adds one that an older file lacks', async () => {
    const { auth_secret } = await readSecrets(dir, none)
    await writeFile(join(dir, 'secrets.json'), JSON.stringify({ auth_secret }))
    const secrets = await readSecrets(dir, none)
    expect(secrets.auth_secret).toBe(auth_secret)
    expect(secrets.signing_key.length).toBeGreaterThanOrEqual(32)
  })

  it.each(['', '{', '[]', '{"auth_secret":"short"}'])('rejects a file that holds %j', async (text) => {
    await writeFile(join(dir, 'secrets.json'), text)
    await expect(readSecrets(dir, none)).rejects.toThrow('secrets.json cannot be read')
    expect(await readFile(join(dir, 'secrets.json'), 'utf8')).toBe(text)
  })
})
