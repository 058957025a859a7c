/**
 * Those whose name is meant: the exact one alone if there is one, else all in whose name the whole stands, or of whose
 * words each said word begins one. Case, accents and punctuation do not matter; nothing said is nobody.
 */
export function findByName<T extends { name: string }>(items: readonly T[], said: string): T[] {
  const wanted = plain(said)
  if (wanted === '') return []
  const exact = items.filter((item) => plain(item.name) === wanted)
  return exact.length > 0 ? exact : items.filter((item) => isMeant(plain(item.name), wanted))
}

function isMeant(name: string, wanted: string): boolean {
  if (name.includes(wanted)) return true
  const words = name.split(' ')
  return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))
}

/** Lower case letters and digits of any script, without accents, one space between words. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
