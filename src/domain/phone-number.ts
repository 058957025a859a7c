import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { SwitchboardError } from './errors.ts'
import { dialString } from './dial-string.ts'

export interface PhoneNumberOptions {
  /** ISO 3166 alpha-2, in which numbers without a country code are read. */
  country?: string | null | undefined
}

/** The width of the column (`VARCHAR(20)`): `+` and 19 digits. E.164 itself stops at 15. */
const MAX_LENGTH = 20
/** E.164 has no number of six digits or fewer, so such a number is an extension of somebody's PBX. */
const MAX_EXTENSION_DIGITS = 6

/**
 * The one normaliser of phone numbers. Returns the stored form: `+` and digits, or digits alone for an extension.
 * Takes SIP and tel URIs, separators, `00`, a missing `+`, and national form when `country` is given. It does not ask
 * whether a number is assigned. Throws `invalid_phone_number`.
 */
export function parsePhoneNumber(input: string, options: PhoneNumberOptions = {}): string {
  const number = tryParsePhoneNumber(input, options)
  if (number !== null) return number
  throw new SwitchboardError(
    'invalid_phone_number',
    `"${input.slice(0, 60)}" is not a phone number. Write it as + and digits, for example +14155550123, or as an extension such as 1001 (at most ${MAX_LENGTH} characters).`,
    { details: { phone_number: input.slice(0, 200) } },
  )
}

/** As {@link parsePhoneNumber}, but null for what is no number (and for nothing at all). */
export function tryParsePhoneNumber(
  input: string | null | undefined,
  options: PhoneNumberOptions = {},
): string | null {
  const dialled = dialString(input ?? '')
  if (dialled === null) return null
  const number = canonicalForm(dialled, options.country)
  return number.length <= MAX_LENGTH ? number : null
}

/**
 * The forms under which a dialled number may be stored, best first. The first is {@link parsePhoneNumber}'s. A second
 * is there only when the digits as dialled, behind a `+`, are no number that the world could assign (the seed's
 * `0987654321`), so that a second try can never reach the number of another business. Empty for what is no number.
 */
export function numberCandidates(input: string, country?: string | null): string[] {
  const first = tryParsePhoneNumber(input, { country })
  if (first === null) return []
  const digits = dialString(input)?.digits ?? ''
  const literal = `+${digits}`
  const isGuess = digits.length <= MAX_EXTENSION_DIGITS || literal.length > MAX_LENGTH || isPossible(literal)
  return literal === first || isGuess ? [first] : [first, literal]
}

/**
 * A caller's number as an identity: null when it is missing, unusable or withheld. Carriers put words
 * (`anonymous`) or words spelled on a keypad (`+266696687`) in place of a withheld number; taken as numbers, they
 * would make all anonymous callers one person.
 */
export function parseCallerNumber(
  input: string | null | undefined,
  options: PhoneNumberOptions = {},
): string | null {
  const number = tryParsePhoneNumber(input, options)
  return number === null || withheldNumbers.has(number) ? null : number
}

/** ANONYMOUS, RESTRICTED, UNAVAILABLE and BLOCKED on a keypad; https://help.twilio.com/articles/223179988 */
const withheldNumbers = new Set(['+266696687', '+7378742833', '+86282452253', '+2562533'])

/** Enough to recognise a number by, not enough to dial it: `…0123`. */
export function maskPhoneNumber(number: string): string {
  return number.length <= 5 ? '…' : `…${number.slice(-4)}`
}

function canonicalForm(dialled: { digits: string; international: boolean }, country?: string | null): string {
  const { digits } = dialled
  // "+1001" is an extension to which a carrier or LiveKit's trunk matching has glued a plus.
  if (digits.length <= MAX_EXTENSION_DIGITS) return digits
  if (dialled.international) return `+${digits}`
  return nationalForm(digits, country) ?? `+${digits}`
}

/** The number in `country`, or null when its digits read better as an international number without its `+`. */
function nationalForm(digits: string, country?: string | null): string | null {
  const code = country?.toUpperCase()
  if (code === undefined || !isSupportedCountry(code)) return null
  const national = parsePhoneNumberFromString(digits, { defaultCountry: code, extract: false })
  if (national === undefined) return null
  if (national.isValid()) return national.number
  if (parsePhoneNumberFromString(`+${digits}`)?.isValid() === true) return null
  const trunkPrefixStripped = national.nationalNumber.length < digits.length
  const isWrittenNationally = trunkPrefixStripped || /^[2-9]/.test(digits)
  return national.isPossible() && isWrittenNationally ? national.number : null
}

function isPossible(number: string): boolean {
  return parsePhoneNumberFromString(number)?.isPossible() ?? false
}
