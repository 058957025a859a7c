const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Longer than this nobody follows on the phone. */
const LONGEST = 420

/** A text as it can be said: whole if it is short, else the sentences nearest to the question, in their order. */
export function spokenExcerpt(text: string, question: string): string {
  const plain = withoutMarks(text)
  if (plain.length <= LONGEST) return plain
  const parts = Array.from(sentences.segment(plain), ({ segment }) => segment.trim()).filter(
    (part) => part !== '',
  )
  const wanted = new Set(stemsOf(question))
  const share = parts.map((part) => stemsOf(part).filter((stem) => wanted.has(stem)).length)
  const best = share.indexOf(Math.max(...share))
  let said = shortened(parts[best] ?? plain)
  for (const next of parts.slice(best + 1)) {
    if (said.length + next.length >= LONGEST) break
    said += ` ${next}`
  }
  return said
}

/** Marks of Markdown have no sound. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s*(?:#+|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Good enough to compare two sentences: what words begin with. */
function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, 5))
}

function shortened(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
