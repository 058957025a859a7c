const displayNames = new Intl.DisplayNames(['en'], { type: 'language' })
const known = new Map<string, string>()
const MOST_KNOWN = 200

/** "English (en-US)" for `en-US`; the code itself where it has no name. Kept: looking one up takes long for a call. */
export function languageName(code: string): string {
  const name = known.get(code) ?? named(code)
  if (known.size < MOST_KNOWN) known.set(code, name)
  return name
}

function named(code: string): string {
  try {
    const base = new Intl.Locale(code).language
    const name = displayNames.of(base)
    return name === undefined || name === base ? code : `${name} (${code})`
  } catch {
    return code
  }
}
