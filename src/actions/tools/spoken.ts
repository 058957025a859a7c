/** Digits one by one in groups, as people read numbers to each other: `plus 1, 4 1 5, 5 5 5, 0 1 2 3`. */
export function spokenNumber(number: string): string {
  const digits = number.replace(/\D/g, '')
  const groups = digits.length === 11 && number.startsWith('+1') ? [1, 3, 3, 4] : groupsOfThree(digits.length)
  const spoken: string[] = []
  let start = 0
  for (const length of groups) {
    spoken.push(digits.slice(start, start + length).split('').join(' '))
    start += length
  }
  return `${number.startsWith('+') ? 'plus ' : ''}${spoken.join(', ')}`
}

/** Threes, the last group of two to four. */
function groupsOfThree(length: number): number[] {
  if (length <= 4) return [length]
  return [3, ...groupsOfThree(length - 3)]
}

/** `30 minutes`, `1 hour`, `1 hour and 30 minutes`. */
export function spokenDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : '']
  return parts.filter((part) => part !== '').join(' and ')
}

/** `price_amount` in minor units: 12050 USD is `120.50 US dollars`, 5000 JPY is `5,000 Japanese yen`. */
export function spokenPrice(price_amount: number, currency: string): string {
  const decimals = minorDigits(currency)
  const amount = price_amount / 10 ** decimals
  const digits = Number.isInteger(amount) ? 0 : decimals
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  try {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      ...options,
    }).format(amount)
  } catch {
    return `${new Intl.NumberFormat('en', options).format(amount)} ${currency}`
  }
}

/** `a`, `a and b`, `a, b and c`. */
export function spokenList(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}
