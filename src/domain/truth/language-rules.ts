import type { Deed } from './deed.ts'

/** How one language says that something was done. Sources of regular expressions; letters at their ends are minded. */
export interface LanguageRules {
  /** "I have …", "it is now …": what stands before the participle. `deed`: it was done just now. `state`: it stands so. */
  deed: string[]
  state: string[]
  /** Participles, as the forms above want them. */
  participles: Record<Deed, string>
  /** Whole expressions: "I am putting you through". */
  phrases: Partial<Record<Deed, string[]>>
  /** What makes no claim of a clause when it stands before it. */
  negations: string
  conditions: string
  /** Where one clause ends and the next begins, besides punctuation. */
  joints: string
  /** Who takes something back says so, or negates that it is done: `not` before one of `undone`. */
  denials: string
  not: string
  undone: string
  /** What is said when the model does not correct itself. */
  correction: string
}
