import { Parser } from 'htmlparser2'

/** Nothing a reader of the page would call its text. */
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'iframe',
  'select',
  'button',
  'object',
])
const breaks = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form header main ol p pre section table ul'.split(
    ' ',
  ),
)

/** The text of a web page as Markdown: headings and lists kept, menus and scripts left out. */
export function readHtml(html: string): { title: string | null; text: string } {
  let text = ''
  let title = ''
  let isTitle = false
  /** How many elements deep inside something unread. */
  let unreadDepth = 0
  const parser = new Parser(
    {
      onopentagname(name) {
        if (unread.has(name)) unreadDepth++
        else if (name === 'title') isTitle = true
        else text += opening(name)
      },
      ontext(words) {
        if (isTitle) title += words
        else if (unreadDepth === 0) text += words.replace(/\s+/g, ' ')
      },
      onclosetag(name) {
        if (unread.has(name)) unreadDepth--
        else if (name === 'title') isTitle = false
        else if (/^h[1-6]$/.test(name) || breaks.has(name)) text += '\n\n'
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { title: oneLine(title) || null, text: tidied(text) }
}

function opening(name: string): string {
  if (/^h[1-6]$/.test(name)) return `\n\n${'#'.repeat(Number(name[1]))} `
  if (name === 'li') return '\n- '
  if (name === 'br' || name === 'tr') return '\n'
  if (name === 'td' || name === 'th') return ' '
  return breaks.has(name) ? '\n\n' : ''
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tidied(text: string): string {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => !/^(?:#+|-)$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
