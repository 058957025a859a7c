import { parsePhoneNumber } from '#domain/phone-number.ts'
import { found } from './permission.ts'
import type { BusinessStores } from './ports.ts'

/**
 * A number as it is stored, read in the business's country when it is in national form. Undefined and null (absent,
 * removed) stay. Throws `invalid_phone_number`.
 */
export async function normalisedNumber<N extends string | null | undefined>(
  stores: BusinessStores,
  written: N,
): Promise<N | string> {
  if (written === undefined || written === null) return written
  const { country } = found(await stores.business.get(), 'business')
  return parsePhoneNumber(written, { country })
}

/** `{ phone_number }` normalised, or nothing when the patch does not touch it. */
export async function patchedNumber<Field extends string>(
  stores: BusinessStores,
  field: Field,
  written: string | null | undefined,
): Promise<Partial<Record<Field, string | null>>> {
  if (written === undefined) return {}
  return { [field]: await normalisedNumber(stores, written) } as Record<Field, string | null>
}
