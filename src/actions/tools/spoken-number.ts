/** Digits one by one in groups, as people read numbers to each other: `plus 1, 4 1 5, 5 5 5, 0 1 2 3`. */
export function spokenNumber(number: string): string {
  const digits = number.replace(/\D/g, '')
  const groups = digits.length === 11 && number.startsWith('+1') ? [1, 3, 3, 4] : groupsOfThree(digits.length)
  const spoken: string[] = []
  let start = 0
  for (const length of groups) {
    spoken.push(
      digits
        .slice(start, start + length)
        .split('')
        .join(' '),
    )
    start += length
  }
  return `${number.startsWith('+') ? 'plus ' : ''}${spoken.join(', ')}`
}

/** Threes, the last group of two to four. */
function groupsOfThree(length: number): number[] {
  if (length <= 4) return [length]
  return [3, ...groupsOfThree(length - 3)]
}
