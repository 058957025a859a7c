import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '#config/config.ts'

const secrets = z.object({
  auth_secret: z.string().min(32),
  agent_token: z.string().min(32),
  operator_token: z.string().min(32),
  signing_key: z.string().min(32),
})
export type Secrets = z.infer<typeof secrets>

type KeptSecrets = { [Name in keyof Secrets]?: string | undefined }

/**
 * The installation's secrets: from the environment, else from `secrets.json` in the data folder (readable by its owner
 * alone), else made up and written there. Rejects when the file is there and cannot be used: a new one would void every
 * login.
 */
export async function readSecrets(dataDir: string, overrides: Config['secrets']): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'secrets.json')
  const kept = await readKept(path)
  const complete: Secrets = {
    auth_secret: kept.auth_secret ?? makeSecret(),
    agent_token: kept.agent_token ?? makeSecret(),
    operator_token: kept.operator_token ?? makeSecret(),
    signing_key: kept.signing_key ?? makeSecret(),
  }
  if (Object.keys(complete).some((name) => kept[name as keyof Secrets] === undefined)) {
    await writeWhole(path, `${JSON.stringify(complete, null, 2)}\n`)
  }
  return {
    auth_secret: overrides.authSecret?.reveal() ?? complete.auth_secret,
    agent_token: overrides.agentToken?.reveal() ?? complete.agent_token,
    operator_token: overrides.operatorToken?.reveal() ?? complete.operator_token,
    signing_key: overrides.signingKey?.reveal() ?? complete.signing_key,
  }
}

async function readKept(path: string): Promise<KeptSecrets> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  await chmod(path, 0o600)
  try {
    return secrets.partial().parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(
      `${path} cannot be read. Mend it, or move it away to have new secrets made (all logins end).`,
      {
        cause,
      },
    )
  }
}

/** Never half a file: written beside and moved into place. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}`
  await writeFile(beside, text, { mode: 0o600 })
  await rename(beside, path)
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}
