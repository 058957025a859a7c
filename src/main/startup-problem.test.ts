import { describe, expect, it } from 'vitest'
import { ConfigError } from '#config/config.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { startupProblem } from './startup-problem.ts'

function fault(code: string, message = `${code}: it went wrong`): Error {
  return Object.assign(new Error(message), { code })
}

describe('startupProblem', () => {
  it.each([
    [
      fault('EADDRINUSE'),
      'Port 8000 is taken by another program. Stop that program, or choose another port: PORT=8001 npm start',
    ],
    [fault('EADDRNOTAVAIL'), 'HOST is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.'],
    [
      fault('EACCES', 'listen EACCES: permission denied 127.0.0.1:80'),
      'This user may not listen on port 8000. Choose one above 1023: PORT=8000 npm start',
    ],
    [
      fault('EROFS', 'EROFS: read-only file system'),
      'The data folder cannot be written: EROFS: read-only file system. Make it writable, or set DATA_DIR to another folder.',
    ],
    [new ConfigError(['PORT is "x".']), 'The configuration has a problem:\n  - PORT is "x".'],
    [new SwitchboardError('data_dir_locked', 'In use by process 7.'), 'In use by process 7.'],
    [new Error('unheard of'), 'Switchboard could not start: unheard of'],
    ['a string', 'Switchboard could not start: a string'],
  ])('%s', (error, text) => {
    expect(startupProblem(error, 8000)).toBe(text)
  })
})
