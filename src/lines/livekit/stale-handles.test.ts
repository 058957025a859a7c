import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** A process of its own: what is tried here ends it. */
function run(lines: string): { status: number | null; output: string } {
  const module = new URL('./stale-handles.ts', import.meta.url).href
  const script = `
    const { surviveStaleHandles } = await import(${JSON.stringify(module)})
    const { FfiHandle } = await import('@livekit/rtc-ffi-bindings')
    const log = { warn: (_, text) => console.log(text) }
    const forget = () => { for (let id = 1n; id < 1_000n; id++) new FfiHandle(id) }
    ${lines}
    await new Promise((resolve) => setTimeout(resolve, 20))
    gc()
    await new Promise((resolve) => setTimeout(resolve, 20))
    console.log('still here')`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--input-type=module', '-e', script],
    { encoding: 'utf8', cwd: new URL('../../..', import.meta.url) },
  )
  return { status, output: stdout + stderr }
}

it('a native handle that was freed before does not end the process, and is logged', () => {
  expect(run('forget()').status).not.toBe(0)
  const { status, output } = run('surviveStaleHandles(log); surviveStaleHandles(log); forget()')
  expect(output).toContain('freed a handle twice\n')
  expect(output).toContain('still here')
  expect(status).toBe(0)
})

it('every other error that nobody caught does, and says why', () => {
  const { status, output } = run(
    "surviveStaleHandles(log); setTimeout(() => { throw new Error('a bug') }, 0)",
  )
  expect(status).not.toBe(0)
  expect(output).toContain('a bug')
  expect(output).not.toContain('still here')
})
