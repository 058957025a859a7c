import { createContext, useContext } from 'react'
import type { en } from './en/index.ts'

/** The catalogue: every word of every page. English is the pattern that other languages follow. */
export type Words = typeof en

/** `useWords().calls.title`. Sentences with something in them are functions. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('useWords is for what is below <WordsProvider>.')
  return words
}

export const WordsContext = createContext<Words | null>(null)

export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

const key = 'switchboard.language'

/** What was chosen here, else the browser's first language that we have, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(key) ?? '', ...navigator.languages]
  const known = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages)
  return (known as Language | undefined) ?? 'en'
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(key, language)
  window.location.reload()
}

/** English comes with the page, the others when they are asked for. */
export async function loadWords(language: Language): Promise<Words> {
  const words = language === 'de' ? (await import('./de/index.ts')).de : (await import('./en/index.ts')).en
  // Day before month or after, 14:05 or 2:05 PM: as the reader's own region has it.
  const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? words.locale
  return { ...words, locale }
}
