import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createAccounts, type Accounts } from '#api/auth/accounts.ts'
import type { AppDeps } from '#api/app-deps.ts'
import { writeWhole } from '../secrets.ts'

export const demoOwnerEmail = 'owner@demo.example'

const login = z.object({ email: z.string(), password: z.string() })

export function demoOwnerFile(dataDir: string): string {
  return join(dataDir, 'demo-owner.json')
}

/** Makes the demo's owner an account whose password stands in {@link demoOwnerFile}. Safe to repeat. */
export async function createDemoOwner(
  deps: AppDeps,
  dataDir: string,
): Promise<{ user_id: string; password: string }> {
  const accounts = createAccounts({ ...deps, settings: { ...deps.settings, sign_up_enabled: true } })
  const password = await keepPassword(dataDir)
  const existing = await accounts.byEmail(demoOwnerEmail)
  return { user_id: existing?.id ?? (await signUp(accounts, deps.settings.public_url, password)), password }
}

/** Null: no demo was set up in this data folder. */
export async function readDemoLogin(dataDir: string): Promise<z.infer<typeof login> | null> {
  return readFile(demoOwnerFile(dataDir), 'utf8').then(
    (text) => login.safeParse(JSON.parse(text)).data ?? null,
    () => null,
  )
}

/** Written before the account is made: an account whose password nobody knows would be of no use. */
async function keepPassword(dataDir: string): Promise<string> {
  const password = (await readDemoLogin(dataDir))?.password ?? randomBytes(9).toString('base64url')
  await writeWhole(
    demoOwnerFile(dataDir),
    `${JSON.stringify({ email: demoOwnerEmail, password }, null, 2)}\n`,
  )
  return password
}

async function signUp(accounts: Accounts, origin: string, password: string): Promise<string> {
  const response = await accounts.handle(
    new Request(new URL('/api/auth/sign-up/email', origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: demoOwnerEmail, password, name: 'Demo Owner' }),
    }),
  )
  const person = await accounts.byEmail(demoOwnerEmail)
  if (person === null) throw new Error(`The demo's owner could not be created: status ${response.status}.`)
  return person.id
}
