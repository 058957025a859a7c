import type { ReactNode } from 'react'
import type { Words } from '#lib/words/words.ts'
import { WordsContext } from '#lib/words/words.ts'

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}
