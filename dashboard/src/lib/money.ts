/** Amounts are in minor units (cents) of a currency, of which yen have none. */
function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/** `$95` or `$95.50`. */
export function moneyName(amount: number, currency: string, locale: string): string {
  const value = amount / 10 ** digitsOf(currency)
  const trailingZeroDisplay = 'stripIfInteger' as const
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay,
  }).format(value)
}

/** As it stands in a number field: `95.50`. */
export function amountText(amount: number | null, currency: string): string {
  if (amount === null) return ''
  const digits = digitsOf(currency)
  return (amount / 10 ** digits).toFixed(digits)
}

/** Null for an empty field. */
export function amountOf(text: string, currency: string): number | null {
  return text.trim() === '' ? null : Math.round(Number(text) * 10 ** digitsOf(currency))
}

/** The smallest step of a number field for it. */
export function amountStep(currency: string): string {
  return String(10 ** -digitsOf(currency))
}
