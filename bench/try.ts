import { describeCalls, measureCalls } from './support/phone-load.ts'
const r = await measureCalls({
  calls: Number(process.argv[2] ?? 20),
  rampPerSecond: Number(process.argv[4] ?? 20),
  holdSeconds: Number(process.argv[5] ?? 12),
  speaks: (process.argv[3] ?? 'always') as 'always',
})
console.log(r.cpu_seconds_per_call_minute.toFixed(3), describeCalls(r))
process.exit(0)
