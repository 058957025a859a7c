import { ConfigError } from '#config/config.ts'
import { isSwitchboardError } from '#domain/errors.ts'

/** Why a start failed, for the person who started it: what is wrong and how to mend it. */
export function startupProblem(error: unknown, port: number | null): string {
  if (error instanceof ConfigError || isSwitchboardError(error)) return error.message
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: '' }
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${(port ?? 8000) + 1} npm start`
  }
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.'
  if (code === 'EACCES' && message.includes('listen')) {
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=8000 npm start`
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'ENOTDIR') {
    return `The data folder cannot be written: ${message}. Make it writable, or set DATA_DIR to another folder.`
  }
  return `Switchboard could not start: ${message === '' ? String(error) : message}`
}
