/** What can be spoken on the phone, as BCP 47. */
const spoken = ['en-US', 'en-GB', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'nl-NL', 'pt-BR', 'pl-PL', 'tr-TR']

/** `American English` for `en-US`, in the reader's language. What is no tag is said as it was written. */
export function languageName(tag: string, locale: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return tag
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}

/** `first` are offered before them, whether they are among them or not. */
export function spokenLanguages(locale: string, ...first: string[]): { tag: string; name: string }[] {
  return [...new Set([...first, ...spoken])].map((tag) => ({ tag, name: languageName(tag, locale) }))
}
