import { MISSING_PERSON, MISSING_VALUE } from './template-marks.ts'

/**
 * Makes sense of a text in which values are missing.
 *
 * A missing name that only addresses the caller goes alone, with its comma and title: "Hello ⌀!" is "Hello!", "Hi ⌀,
 * thank you" is "Hi, thank you", "⌀, how are you?" is "How are you?". Any other missing value takes its sentence
 * along, because what is left would be wrong: "You are speaking with ⌀, a returning customer." goes, and so does
 * "You find us at ⌀.". A line such as "Caller: ⌀" is a sentence. Spaces are put right afterwards.
 */
export function mendMissing(text: string): string {
  let mended = ''
  for (const sentence of sentences(text.replace(titledPerson, MISSING_PERSON))) {
    const words = mendSentence(sentence.words)
    mended = words === null ? endedBy(mended, sentence.gap) : mended + words + sentence.gap
  }
  return tidySpaces(mended)
}

interface Sentence {
  words: string
  /** White space behind it. */
  gap: string
}

const titledPerson = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:dear|mr|mrs|ms|miss|mx|dr|herr|frau|señora?|monsieur|madame|signora?|senhora?)\.?[ \t]+)+${MISSING_PERSON}`,
  'giu',
)

/**
 * Ends at a full stop and the like, at an empty line, or at a line end unless the next line goes on in lower case. The
 * looks behind let a run be tried once and not from each of its characters.
 */
const sentenceEnd =
  /((?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+)(\s*)|((?<!\s)\s*\n(?![ \t]*\p{Ll})\s*)/gu

function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const gap = match[2] ?? match[3] ?? ''
    const end = match.index + match[0].length
    found.push({ words: text.slice(start, end - gap.length), gap })
    start = end
  }
  found.push({ words: text.slice(start), gap: '' })
  return found
}

function mendSentence(words: string): string | null {
  if (words.includes(MISSING_VALUE)) return null
  let mended: string | null = words
  while (mended?.includes(MISSING_PERSON) === true) mended = withoutAddress(mended)
  return mended
}

/** A dropped sentence leaves its line break behind, unless the one before it has as good a one. */
function endedBy(text: string, gap: string): string {
  const standing = /\s*$/.exec(text)?.[0] ?? ''
  if (!gap.includes('\n') || standing.split('\n').length >= gap.split('\n').length) return text
  return text.trimEnd() + gap
}

/** The sentence without its first missing name, or null when it cannot do without. */
function withoutAddress(sentence: string): string | null {
  const at = sentence.indexOf(MISSING_PERSON)
  const before = sentence.slice(0, at).trimEnd()
  const after = sentence.slice(at + MISSING_PERSON.length)
  const rest = after.trimStart()
  const isGluedToWord = rest === after && /^[\p{L}\p{N}'’_-]/u.test(rest)
  if (isGluedToWord) return null

  const opening = /^[\s"'“‘«([*#>-]*$/u.exec(before)?.[0]
  if (opening !== undefined) return withoutOpeningName(sentence.slice(0, at), rest)

  const endsHere = /^[,.!?;:…。！？、，"'”’»)\]]|^$/u.test(rest)
  if (/[,、，]/u.test(before.slice(-1))) return endsHere ? before.slice(0, -1) + rest : `${before} ${rest}`
  if (isAddress(before, endsHere)) return endsHere ? before + rest : `${before} ${rest}`
  return null
}

/** "⌀, how are you?" becomes "How are you?"; anything else that begins with the name cannot do without it. */
function withoutOpeningName(opening: string, rest: string): string | null {
  const said = /^[,、，]\s*(\S[^]*)$/u.exec(rest)?.[1]
  return said === undefined ? null : opening + said.charAt(0).toUpperCase() + said.slice(1)
}

const LONGEST_WORD = 40

function isAddress(before: string, endsHere: boolean): boolean {
  const lastWord = /[\p{L}'’]+$/u.exec(before.slice(-LONGEST_WORD))?.[0].toLowerCase()
  if (lastWord === undefined) return false
  return greetingWords.has(lastWord) || (endsHere && !bindingWords.has(lastWord))
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** Last words of greetings and thanks; a name behind them can always go. */
const greetingWords = words(`
  hello hi hey greetings morning afternoon evening day welcome back you thanks again goodbye bye
  hola buenos buenas días tardes noches gracias bienvenido bienvenida adiós
  bonjour bonsoir salut bienvenue merci revoir
  hallo guten tag morgen abend willkommen danke servus moin
  ciao buongiorno buonasera salve benvenuto benvenuta grazie
  olá oi dia tarde noite obrigado obrigada
  goedemorgen goedendag goedemiddag goedenavond dag welkom bedankt`)

/** Words that lean on the one that follows: without a name behind them a sentence breaks. */
const bindingWords = words(`
  with for to from at by of on in about near is are was were be being named called as than and or via like
  the a an my your our their his her caller customer client patient guest name
  greet help thank call tell ask address assist remind know meet speak
  con para de por es son se llama llamado y o al del el la los
  avec pour à par est et ou chez le les nommé appelle s'appelle
  mit für von bei ist und oder an der die das namens heißt
  per di da è e che
  com é ou do
  met voor aan van door en of heet`)

function tidySpaces(text: string): string {
  return text
    .replace(/(\S)[ \t]{2,}/g, '$1 ')
    .replace(/(\S)[ \t]+(?=[,.!?;:…]+(?:["'”’»)\]]|\s|$))/g, '$1')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
