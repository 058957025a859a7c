import type { DestinationStream, Logger } from 'pino'
import { createLogger } from '#api/logger.ts'

const levels: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
}

/** JSON lines for a program that collects them; on a terminal a short line for a person. */
export function openLog(options: { name: string; level: string; show_pii: boolean }): Logger {
  return process.stdout.isTTY ? createLogger(options, terminal) : createLogger(options)
}

const terminal: DestinationStream = {
  write: (line) => void process.stdout.write(humanLine(line)),
}

/** `12:30:59 warn  calls  process died … pid=12 code=1` */
export function humanLine(line: string): string {
  const {
    level,
    time,
    name,
    msg,
    pid: _pid,
    hostname: _hostname,
    err,
    ...fields
  } = JSON.parse(line) as {
    level: number
    time: number
    name: string
    msg?: string
    pid: number
    hostname: string
    err?: { message?: string }
  } & Record<string, unknown>
  const details = Object.entries(fields).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  if (err?.message !== undefined) details.push(`error=${JSON.stringify(err.message)}`)
  const at = new Date(time).toISOString().slice(11, 19)
  return `${at} ${(levels[level] ?? String(level)).padEnd(5)} ${name}  ${[msg ?? '', ...details].join(' ')}\n`
}
