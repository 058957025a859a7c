import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { createClosers } from './closers.ts'

describe('createClosers', () => {
  it('closes in the opposite order, one after the other, whatever fails or never ends', async () => {
    const closed: string[] = []
    const closers = createClosers(pino({ level: 'silent' }))
    closers.add('first', () => void closed.push('first'))
    closers.add('stuck', () => new Promise(() => undefined), 10)
    closers.add('broken', () => Promise.reject(new Error('broken')))
    closers.add('slow', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      closed.push('slow')
    })
    await closers.closeAll()
    expect(closed).toEqual(['slow', 'first'])
    await closers.closeAll()
    expect(closed).toHaveLength(2)
  })
})
