import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../tests/support/make-pdf.ts'
import { readHtml } from './read-html.ts'
import { readPdf } from './read-pdf.ts'

describe('readPdf', () => {
  it('reads the text of all pages, and mends what the paper broke', async () => {
    const pages = ['Parking is free for pa-\ntients who have an\nappointment.', 'Dogs stay outside.']
    expect(await readPdf(makePdf(pages))).toBe(
      'Parking is free for patients who have an appointment.\n\nDogs stay outside.',
    )
  })

  it.each([
    ['encrypted', makePdf(['Secret.'], { password: true }), /password/],
    ['no_text', makePdf(['', '']), /scan/],
    ['damaged', Buffer.from('This is no PDF.'), /cannot be read/],
    ['damaged', Buffer.alloc(0), /cannot be read/],
  ])('says why it cannot read one: %s', async (reason, bytes, message) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({
      code: 'unreadable_document',
      details: { reason },
      message: expect.stringMatching(message) as string,
    })
  })

  it('gives up on one that takes too long', async () => {
    await expect(readPdf(makePdf(['Slow.']), 1)).rejects.toMatchObject({ details: { reason: 'too_slow' } })
  })
})

describe('readHtml', () => {
  it('keeps headings, paragraphs, lists and tables, and leaves out menus and scripts', () => {
    const html = `<!doctype html><html><head><title> About  us </title><style>p { color: red }</style></head><body>
      <nav><a href="/">Home</a></nav><script>track('x')</script>
      <h1>Bright&nbsp;Smile</h1><p>We are <b>open</b> today &amp; tomorrow.<br>Come in!</p>
      <h2>Prices</h2><ul><li>Check-up<li>Cleaning</ul><table><tr><td>Parking</td><td>free</td></tr></table>
      <footer>1 Main Street</footer>`
    expect(readHtml(html)).toEqual({
      title: 'About us',
      text: '# Bright Smile\n\nWe are open today & tomorrow.\nCome in!\n\n## Prices\n\n- Check-up\n- Cleaning\n\nParking free\n\n1 Main Street',
    })
  })

  it('takes what is no page as it is', () => {
    expect(readHtml('Just words < 3')).toEqual({ title: null, text: 'Just words < 3' })
    expect(readHtml('<nav>menu</nav>')).toEqual({ title: null, text: '' })
  })
})
