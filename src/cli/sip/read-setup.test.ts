import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { readSipSetup } from './read-setup.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'switchboard-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

async function read(text: string, env: Record<string, string> = {}) {
  const file = join(dir, 'sip.yaml')
  await writeFile(file, text)
  return (await readSipSetup(file, env)).setup
}

it('reads a trunk, with its login from the environment', async () => {
  const text = `
trunks:
  - name: telnyx
    allowed_addresses: [192.76.120.0/24]
    username: \${SIP_USER}
    password: \${SIP_PASSWORD}
    ringing_timeout_seconds: 20
`
  const setup = await read(text, { SIP_USER: 'u', SIP_PASSWORD: 'p: #1' })
  expect(setup.trunks).toEqual([
    {
      name: 'telnyx',
      numbers: 'businesses',
      allowed_addresses: ['192.76.120.0/24'],
      allowed_callers: [],
      username: 'u',
      password: 'p: #1',
      ringing_timeout_seconds: 20,
    },
  ])
})

it('reads the seed’s form, and keeps the plus of a number without quotes', async () => {
  const setup = await read(`dispatch_rules:
  - phone_number: "+1234567890"  # Business 1 AI number
    room_name: "+1234567890"      # Use phone number as room name
  - phone_number: +0987654321
    room_name: +0987654321
`)
  expect(setup.dispatch_rules.map(({ phone_number }) => phone_number)).toEqual(['+1234567890', '+0987654321'])
})

test.each<[string, string, RegExp]>([
  [
    'a password in the file',
    'trunks:\n  - name: a\n    password: hunter2',
    /line 3: write password as a variable/,
  ],
  [
    'a variable that is not set',
    'trunks:\n  - name: a\n    password: ${NOPE}',
    /line 3: the variable NOPE is not set/,
  ],
  ['bad YAML', 'trunks: [', /sip\.yaml: .*line 1/],
  ['a field that is not known', 'trunk: []', /cannot be used:\n {2}- the file: .*trunk/],
  [
    'a bad address',
    'trunks:\n  - name: a\n    allowed_addresses: ["http://x"]',
    /trunks\.0\.allowed_addresses\.0: must be/,
  ],
])('refuses %s in plain words', async (_, text, message) => {
  const refusal = read(text)
  await expect(refusal).rejects.toThrow(message)
  await expect(refusal).rejects.not.toThrow(/hunter2/)
})

it('takes no file for an empty setup, but a named one must be there', async () => {
  expect((await readSipSetup(null, {})).setup).toEqual({
    owner: 'switchboard',
    trunks: [],
    dispatch_rules: [],
  })
  await expect(readSipSetup(join(dir, 'none.yaml'), {})).rejects.toThrow(/There is no file/)
})
