import type { BusinessStores } from '../ports.ts'
import { tryParsePhoneNumber } from '#domain/phone-number.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

/** A number that a caller gave, in national form read in the business's country. Null: no number. */
export async function readNumber(stores: BusinessStores, given: string): Promise<string | null> {
  const country = (await stores.business.get())?.country ?? null
  return tryParsePhoneNumber(given, { country })
}

export const unreadableNumber: ToolResult = {
  status: 'invalid_number',
  retryable: true,
  say: 'That does not seem to be a complete phone number. Could you give it to me once more, digit by digit?',
}

export function blankToNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
