import { useContext } from 'react'
import { BusinessContext } from './business.ts'
import { useWords, type Words } from './words/words.ts'

/** The names of a business's pages, in the words of its trade: a dentist has patients. */
export function usePageNames(): Words['shell']['pages'] {
  const { shell, industries } = useWords()
  const business = useContext(BusinessContext)
  return { ...shell.pages, ...industries[business?.industry ?? ''] }
}
