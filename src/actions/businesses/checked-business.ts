import type { BusinessPatch } from '#domain/business.ts'
import { SwitchboardError } from '#domain/errors.ts'
import { parsePhoneNumber } from '#domain/phone-number.ts'
import { checkedTimeZone } from './time-zone.ts'

/**
 * What is written of a business, checked and in its stored form. Absent fields stay absent. `country` is what numbers
 * in national form are read in. Throws `unknown_time_zone`, `invalid_phone_number`, `invalid_request`.
 */
export function checkedBusiness<B extends BusinessPatch>(written: B, country: string | null | undefined): B {
  const checked: B = { ...written }
  const number = (value: string) => parsePhoneNumber(value, { country: country?.toUpperCase() })
  if (typeof checked.timezone === 'string') checked.timezone = checkedTimeZone(checked.timezone)
  if (typeof checked.language === 'string') checked.language = checkedLanguage(checked.language)
  if (typeof checked.country === 'string') checked.country = checked.country.toUpperCase()
  if (typeof checked.currency === 'string') checked.currency = checked.currency.toUpperCase()
  if (typeof checked.ai_phone_number === 'string') checked.ai_phone_number = number(checked.ai_phone_number)
  if (typeof checked.fallback_number === 'string') checked.fallback_number = number(checked.fallback_number)
  return checked
}

function checkedLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch (cause) {
    throw new SwitchboardError('invalid_request', `"${tag}" is not a language tag such as en-US or de.`, {
      reason: 'unknown_language',
      cause,
    })
  }
}
