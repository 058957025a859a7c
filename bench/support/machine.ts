import { cpus, loadavg, totalmem } from 'node:os'

/** Where and when: no figure means anything without it. */
export function describeMachine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const date = new Date().toISOString().slice(0, 10)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `${date} · ${cpus().length} × ${first?.model ?? 'unknown processor'} · ${memory} GB · Node ${process.versions.node} · load before the run ${load}`
}
