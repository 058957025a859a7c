import { readableNumber } from '#lib/numbers.ts'
import type { Words } from '#lib/words/words.ts'

export function callerName(
  call: { customer_name: string | null; caller_number: string | null },
  words: Words,
): string {
  if (call.customer_name !== null) return call.customer_name
  return call.caller_number === null ? words.common.unknown_caller : readableNumber(call.caller_number)
}
