export interface CutPassage {
  heading: string
  body: string
}

/** Characters a passage is filled up to: a few sentences, which is what one question needs. */
const ENOUGH = 800

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/**
 * Cuts a text into passages of at most some 800 characters: at headings (Markdown's), else at empty lines, else between
 * sentences. Each carries the document's title and the headings that it stands under, so that it can be understood alone.
 */
export function cutPassages(title: string, text: string): CutPassage[] {
  return sectionsOf(text).flatMap(({ headings, blocks }) => {
    const heading = [title, ...headings.filter((one) => one !== title)].join(' › ')
    return filled(blocks.flatMap(fitting)).map((body) => ({ heading, body }))
  })
}

interface Section {
  headings: string[]
  /** Paragraphs, lists, tables. */
  blocks: string[]
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ headings: [], blocks: [''] }]
  const path: string[] = []
  let isCode = false
  for (const line of unifiedLines(text)) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
    const heading = isCode ? null : /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line)
    const section = sections.at(-1) as Section
    if (heading) {
      path.length = Math.min(path.length, (heading[1] as string).length - 1)
      path.push(heading[2] as string)
      sections.push({ headings: path.filter((one) => one !== ''), blocks: [''] })
    } else if (line.trim() === '') {
      if (section.blocks.at(-1) !== '') section.blocks.push('')
    } else {
      section.blocks.push(joined(section.blocks.pop() ?? '', line, '\n'))
    }
  }
  return sections
}

/** With headings that are underlined written as `#`. */
function unifiedLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?=\S)([^\n]{1,200})\n={3,}[ \t]*$/gm, '# $1')
    .replace(/^(?=[^\s\-*+>|#])([^\n|]{1,200})\n-{3,}[ \t]*$/gm, '## $1')
    .split('\n')
}

/** A block, or its parts when it is too long for one passage. */
function fitting(block: string): string[] {
  if (block.length <= ENOUGH) return block === '' ? [] : [block]
  const parts = Array.from(sentences.segment(block), ({ segment }) => segment.trim())
  return filled(parts.flatMap(wordsOf), ' ')
}

/** A sentence that has no end, cut between words. */
function wordsOf(sentence: string): string[] {
  if (sentence.length <= ENOUGH) return sentence === '' ? [] : [sentence]
  return sentence.match(new RegExp(`\\S[^]{0,${ENOUGH - 1}}(?=\\s|$)|\\S{1,${ENOUGH}}`, 'gu')) ?? []
}

/** Neighbours put together for as long as there is room. */
function filled(parts: string[], between = '\n\n'): string[] {
  const full: string[] = []
  for (const part of parts) {
    const last = full.at(-1)
    if (last !== undefined && last.length + between.length + part.length <= ENOUGH) {
      full[full.length - 1] = joined(last, part, between)
    } else full.push(part)
  }
  return full
}

function joined(before: string, after: string, between: string): string {
  return before === '' ? after : `${before}${between}${after}`
}
