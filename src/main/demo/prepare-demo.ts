import { access } from 'node:fs/promises'
import type { AppDeps } from '#api/app-deps.ts'
import type { DemoReady } from '../ipc-messages.ts'
import { createDemoOwner, demoOwnerEmail, demoOwnerFile } from './demo-owner.ts'
import { demoBusinesses, isEmpty, seedDemo } from './seed-demo.ts'

/** Sets the demo up in an empty database. Null: this installation has no demo. */
export async function prepareDemo(deps: AppDeps, dataDir: string): Promise<DemoReady | null> {
  const owner_file = demoOwnerFile(dataDir)
  const demo = {
    businesses: demoBusinesses.map(({ business }) => ({
      name: business.name,
      ai_phone_number: business.ai_phone_number,
    })),
    owner_email: demoOwnerEmail,
    owner_file,
  }
  if (await isEmpty(deps.database)) {
    const owner = await createDemoOwner(deps, dataDir)
    await seedDemo(deps.database, owner.user_id, deps.clock.now())
    deps.logger.info('demo businesses set up')
    return { ...demo, owner_password: owner.password }
  }
  const isDemo = await access(owner_file).then(
    () => true,
    () => false,
  )
  return isDemo ? { ...demo, owner_password: null } : null
}
