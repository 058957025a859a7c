/** What can be spoken on the phone, as BCP 47. */
const spoken = ['en-US', 'en-GB', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'nl-NL', 'pt-BR', 'pl-PL', 'tr-TR']

/** `first` are offered before them, whether they are among them or not. */
export function spokenLanguages(locale: string, ...first: string[]): { tag: string; name: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return [...new Set([...first, ...spoken])].map((tag) => ({ tag, name: names.of(tag) ?? tag }))
}
