export interface DialString {
  digits: string
  /** It came with a `+`, or with the international prefix `00`. */
  international: boolean
}

/**
 * What was dialled, out of whatever it came wrapped in: `"Ann" <sip:+1415…@host;user=phone>;tag=7`, `tel:` URIs with a
 * phone context, separators, extensions, digits of other scripts. Null when there is no number in it.
 */
export function dialString(input: string): DialString | null {
  const written = withPhoneContext(unwrap(input))
  const plain = withoutDecoration(written)
  const match = /^(\+?)(\d{2,})$/.exec(plain)
  if (match === null) return null
  const [, plus = '', digits = ''] = match
  if (plus === '' && /^00\d{7,}$/.test(digits)) return { digits: digits.slice(2), international: true }
  return { digits, international: plus === '+' }
}

/** Takes the address out of a name-addr and the scheme off a URI. */
function unwrap(input: string): string {
  const text = input.slice(0, 1_000).trim()
  const bracketed = /<([^<>]*)>/.exec(text)
  return (bracketed?.[1] ?? text).trim().replace(/^(sips?|tel|callto|phone|whatsapp):(\/\/)?/i, '')
}

/** RFC 3966: a local number carries its prefix in `phone-context=+1-914`. */
function withPhoneContext(uri: string): string {
  const user = uri.split(/[@?]|;(?=\S)/, 1)[0] ?? ''
  const context = /;phone-context=(\+[\d.()-]+)/i.exec(uri)?.[1]
  const isLocal = context !== undefined && !decoded(user).startsWith('+')
  return isLocal ? `${context}${user}` : user
}

function withoutDecoration(user: string): string {
  const text = westernDigits(decoded(user).normalize('NFKC'))
  return (
    text
      .replace(/:.*$/, '')
      .replace(/[\s,]*(ext(ension)?\.?|x|#)\s*\d{1,6}$/i, '')
      // "+44 (0)20": the zero is dialled inside the country only.
      .replace(/^(\s*(?:\+|00)[\d\s.-]*)\(0\)/, '$1')
      .replace(/[\s().\-/\u2010-\u2015\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
  )
}

/** Arabic-Indic and Persian digits are as good as any. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
