import { expect, it } from 'vitest'
import { startSipAnswerer } from '../../../tests/support/sip-answerer.ts'
import { checkSipCall, checkSipPort } from './sip-checks.ts'

const call = { to: '+1234567890', from: '+15550001111', ringMs: 200 }

it('leads a call that only rings to the trunk, whose addresses may lack this machine', async () => {
  const exchange = await startSipAnswerer('rings')
  const { check } = await checkSipCall({ host: '127.0.0.1', port: exchange.port }, call)
  exchange.close()
  expect(check).toMatchObject({
    status: 'fail',
    mend: expect.stringContaining('127.0.0.1, is among them') as string,
  })
})

it('leads a call that is refused as busy to the worker', async () => {
  const exchange = await startSipAnswerer('486 Busy Here')
  const { check } = await checkSipCall({ host: '127.0.0.1', port: exchange.port }, call)
  exchange.close()
  expect(check).toMatchObject({ status: 'fail', mend: expect.stringContaining('npm run worker') as string })
})

it('fails a port that was named, or is on this machine, and nothing else that was guessed', async () => {
  const here = { host: '127.0.0.1', port: 9 }
  const elsewhere = { host: 'localhost.invalid', port: 5060 }
  const seen = await Promise.all([
    checkSipPort({ ...here, isSaid: false }),
    checkSipPort({ ...elsewhere, isSaid: true }),
    checkSipPort({ ...elsewhere, isSaid: false }),
  ])
  expect(seen.map(({ status }) => status)).toEqual(['fail', 'fail', 'warn'])
})
