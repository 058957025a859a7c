/** The language in which industry templates come nearest to `tag` (BCP 47). */
export function templateLanguage(tag: string): 'en' | 'de' {
  return isLanguage(tag, 'de') ? 'de' : 'en'
}

/** `isLanguage('de-AT', 'de')` */
export function isLanguage(tag: string, language: string): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language
}
