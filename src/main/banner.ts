import { relative } from 'node:path'
import type { DemoReady, SystemReady } from './ipc-messages.ts'

/** What `npm start` says once everything runs. */
export function banner(ready: SystemReady, startedInMs: number): string {
  const { url, demo } = ready
  const lines = [
    '',
    `Switchboard is up at ${url} (started in ${(startedInMs / 1_000).toFixed(1)} s, data in ${shortPath(ready.data_dir)}).`,
    '',
    ...voiceLines(ready),
    '',
    `  Dashboard                   ${url}`,
    `  API and its documentation   ${url}/docs`,
  ]
  if (demo !== null) lines.push(...demoLines(demo))
  lines.push('', 'Stop with Ctrl-C.', '')
  return lines.join('\n')
}

function voiceLines({ model_kind, model }: SystemReady): string[] {
  if (model_kind === 'gemini-live') return [`Gemini speaks (${model}).`]
  return [
    'No Gemini key: the STAND-IN speaks instead of Gemini. It is a small script with a synthetic voice, good for',
    'trying things out, not for callers. For the real voice: GOOGLE_API_KEY=… npm start',
  ]
}

function demoLines(demo: DemoReady): string[] {
  const password = demo.owner_password ?? `see ${shortPath(demo.owner_file)}`
  return [
    '',
    ...demo.businesses.map(({ name, ai_phone_number }) => `  ${name.padEnd(27)} ${ai_phone_number}`),
    `  Log in as                   ${demo.owner_email}, password ${password}`,
    '',
    'Try a call, from a second terminal:',
    `  npm run call -- --to ${demo.businesses[0]?.ai_phone_number ?? ''} --say "When are you open?" --say "Goodbye"`,
  ]
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') ? path : `./${short}`
}
