import { SelectField } from '#components/field.tsx'
import type { Language } from '#lib/words/words.ts'
import { chooseLanguage, languages, preferredLanguage, useWords } from '#lib/words/words.ts'

export function LanguageChoice() {
  const words = useWords()
  return (
    <SelectField
      label={words.shell.language}
      hideLabel
      value={preferredLanguage()}
      onChange={(event) => chooseLanguage(event.target.value as Language)}
      className="mt-10 w-32 text-sm"
    >
      {Object.entries(languages).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
