import { describe, expect, it } from 'vitest'
import { problemOf } from '../../dashboard/src/features/business/document-files.ts'

const file = (name: string, type = '', size = 1_000) => ({ name, type, size })

describe('a file that is picked as a document', () => {
  it.each([
    file('Prices.PDF'),
    file('a', 'application/pdf'),
    file('notes.md'),
    file('page.html', 'text/html'),
  ])('$name ($type) is sent', (picked) => {
    expect(problemOf(picked)).toBeNull()
  })

  it.each([file('prices.docx'), file('prices.xlsx'), file('photo.jpg', 'image/jpeg')])(
    '$name cannot be read',
    (picked) => {
      expect(problemOf(picked)).toEqual({ kind: 'cannot_be_read' })
    },
  )

  it('says how large it may be', () => {
    const mega = 1024 * 1024
    expect(problemOf(file('a.pdf', '', 20 * mega))).toBeNull()
    expect(problemOf(file('a.pdf', '', 20 * mega + 1))).toEqual({ kind: 'too_large', megabytes: 20 })
    expect(problemOf(file('a.txt', '', 5 * mega))).toEqual({ kind: 'too_large', megabytes: 4 })
  })
})
