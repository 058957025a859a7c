import { deed as deeds, type Deed } from './deed.ts'
import type { LanguageRules } from './language-rules.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'

export type ClaimLanguage = 'en' | 'de' | 'es' | 'fr'

/** Something that is said to be done. */
export interface Claim {
  deed: Deed
  /** `deed`: it was done just now. `state`: it stands so, perhaps since long ago. */
  form: 'deed' | 'state'
  /** The sentence in which it is said. */
  words: string
  language: ClaimLanguage
}

interface CompiledRules {
  language: ClaimLanguage
  claims: { deed: Deed; form: Claim['form']; pattern: RegExp }[]
  negations: RegExp
  conditions: RegExp
  joints: RegExp
  denials: RegExp
  correction: string
}

const languages: CompiledRules[] = [
  compiled('en', english),
  compiled('de', german),
  compiled('es', spanish),
  compiled('fr', french),
]

function compiled(language: ClaimLanguage, rules: LanguageRules): CompiledRules {
  const claims = deeds.options.flatMap((deed) => [
    ...(['deed', 'state'] as const).flatMap((form) =>
      rules[form].map((lead) => ({
        deed,
        form,
        pattern: whole(`(?:${lead})[ ,:—-]*${rules.participles[deed]}`),
      })),
    ),
    ...(rules.phrases[deed] ?? []).map((phrase) => ({ deed, form: 'deed' as const, pattern: whole(phrase) })),
  ])
  const participles = deeds.options.map((deed) => rules.participles[deed]).join('|')
  return {
    language,
    claims,
    negations: new RegExp(rules.negations, 'iu'),
    conditions: new RegExp(rules.conditions, 'iu'),
    joints: new RegExp(rules.joints, 'iu'),
    denials: whole(`${rules.denials}|${rules.not}[^.?!]{0,60}?(?<!\\p{L})(?:${rules.undone}|${participles})`),
    correction: rules.correction,
  }
}

/** Between letters of any language; `\b` knows those of English alone. */
function whole(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu')
}

/**
 * What a text says is done, in English, German, Spanish and French: at most one claim of each deed and form. Questions,
 * negations, wishes, plans and conditions claim nothing. It reads forms of words, not sense: an unusual wording may be
 * missed.
 */
export function claimsIn(text: string): Claim[] {
  const found = new Map<string, Claim>()
  for (const sentence of sentencesOf(text)) {
    if (/\?["'”’)]*$/.test(sentence)) continue
    for (const rules of languages) {
      for (const claim of claimsInSentence(sentence, rules)) {
        const key = `${claim.deed} ${claim.form}`
        if (!found.has(key)) found.set(key, claim)
      }
    }
  }
  return [...found.values()]
}

function claimsInSentence(sentence: string, rules: CompiledRules): Claim[] {
  return clausesOf(sentence, rules).flatMap((clause) =>
    rules.claims.flatMap(({ deed, form, pattern }) => {
      const match = pattern.exec(clause)
      if (match === null) return []
      const until = clause.slice(0, match.index + match[0].length)
      if (rules.negations.test(until) || rules.conditions.test(until)) return []
      return [{ deed, form, words: sentence, language: rules.language }]
    }),
  )
}

/** Whether somebody takes back what they said. */
export function deniesSomething(text: string, language: ClaimLanguage): boolean {
  return rulesOf(language).denials.test(text)
}

/** What is said instead of a model that does not correct itself. */
export function correctionIn(language: ClaimLanguage): string {
  return rulesOf(language).correction
}

function rulesOf(language: ClaimLanguage): CompiledRules {
  return languages.find((rules) => rules.language === language) ?? languages[0]!
}

/** With the mark at their ends; a title's full stop ends nothing. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?…]["'”’)]*)(?<!\b(?:Dr|Mr|Mrs|Ms|St|No|a\.m|p\.m)\.) /u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function clausesOf(sentence: string, { joints }: CompiledRules): string[] {
  return sentence
    .split(/[,;:—–]| - /)
    .flatMap((part) => part.split(joints))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}
