import { expect, it } from 'vitest'
import { languageName } from '../../dashboard/src/lib/spoken-languages.ts'
import { businessTime } from '../../dashboard/src/lib/time.ts'

const time = businessTime('America/New_York', 'en-GB')
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000)

it.each(['day', 'long_day', 'moment'] as const)(
  'a %s says its year where it could be taken for another',
  (format) => {
    const year = /\b20\d\d\b/
    expect(time[format](daysFromNow(0))).not.toMatch(year)
    expect(time[format](daysFromNow(150))).not.toMatch(year)
    expect(time[format](daysFromNow(-150))).not.toMatch(year)
    expect(time[format](daysFromNow(300))).toMatch(year)
    expect(time[format](daysFromNow(-400))).toMatch(year)
  },
)

it('a language has the name the reader knows it by', () => {
  expect(languageName('en-US', 'en-GB')).toBe('American English')
  expect(languageName('de-DE', 'de-DE')).toBe('Deutsch (Deutschland)')
  for (const written of ['Schwyzerdütsch', 'Plattdeutsch', 'English or French', ''])
    expect(languageName(written, 'de-DE')).toBe(written)
})
