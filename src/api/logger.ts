import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'

export interface LoggerOptions {
  level: string
  /** Personal data stands under the key `pii` alone, and leaves the process only when this is true. */
  show_pii: boolean
  name: string
}

export function createLogger(options: LoggerOptions, destination?: DestinationStream): Logger {
  const secrets = [
    'authorization',
    '*.authorization',
    '*.headers.authorization',
    'token',
    '*.token',
    'call_token',
    '*.call_token',
  ]
  const paths = options.show_pii ? secrets : ['pii', '*.pii', ...secrets]
  const settings = { name: options.name, level: options.level, redact: { paths, censor: '[redacted]' } }
  return destination === undefined ? pino(settings) : pino(settings, destination)
}
