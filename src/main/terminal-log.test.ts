import { describe, expect, it } from 'vitest'
import { createLogger } from '#api/logger.ts'
import { humanLine } from './terminal-log.ts'

describe('humanLine', () => {
  it('makes a short line of what is logged', () => {
    const lines: string[] = []
    const log = createLogger(
      { name: 'calls', level: 'info', show_pii: false },
      { write: (line) => void lines.push(line) },
    )
    log.warn({ call_id: 'c1', err: new Error('gone'), pii: { caller_number: '+15550001111' } }, 'line broke')
    expect(humanLine(lines[0] ?? '')).toMatch(
      /^\d\d:\d\d:\d\d warn {2}calls {2}line broke call_id="c1" pii="\[redacted\]" error="gone"\n$/,
    )
  })
})
