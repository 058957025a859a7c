import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readWantedTime } from './wanted-time.ts'

/** A Wednesday. */
const today = Temporal.PlainDate.from('2026-11-25')
const read = (words: string, language = 'en-US') => {
  const { dates, time, isUnclear } = readWantedTime(words, today, language)
  const days = dates?.map((date) => date.toString().slice(5)) ?? null
  const at = time === null ? null : `${time.from}-${time.to}${time.near === null ? '' : ` ${time.near}`}`
  return { days, at, isUnclear }
}

describe('days', () => {
  test.each([
    ['today', '11-25'],
    ['tonight', '11-25'],
    ['this afternoon', '11-25'],
    ['Tomorrow', '11-26'],
    ['the day after tomorrow', '11-27'],
    ['Friday', '11-27'],
    ['this Friday', '11-27'],
    ['on Tuesday', '12-01'],
    ['Wednesday', '12-02'],
    ['next Tuesday', '12-01'],
    ['next Friday', '12-04'],
    ['next Wednesday', '12-02'],
    ['Thursday next week', '12-03'],
    ['the 3rd', '12-03'],
    ['the 25th', '11-25'],
    ['on the 31st', '12-31'],
    ['Tuesday, December 1st, at 2:30 pm', '12-01'],
    ['December 3', '12-03'],
    ['3rd of January', '01-03'],
    ['Nov 2', '11-02'],
    ['2026-12-24', '12-24'],
    ['in two weeks', '12-09'],
    ['in 3 days', '11-28'],
  ])('%s is %s', (words, day) => {
    expect(read(words)).toMatchObject({ days: [day], isUnclear: false })
  })

  test('several may be named', () => {
    expect(read('Monday or Thursday').days).toEqual(['11-26', '11-30'])
    expect(read('at the weekend').days).toEqual(['11-28', '11-29'])
    expect(read('this week').days).toEqual(['11-25', '11-26', '11-27', '11-28', '11-29'])
    expect(read('next week').days).toEqual(['11-30', '12-01', '12-02', '12-03', '12-04', '12-05', '12-06'])
    expect(read('next month').days?.at(0)).toBe('12-01')
  })

  test("weekdays and months of the business's language are known", () => {
    expect(read('Freitag', 'de-DE').days).toEqual(['11-27'])
    expect(read('am 3. Dezember', 'de-DE').days).toEqual(['12-03'])
    expect(read('viernes', 'es').days).toEqual(['11-27'])
    expect(read('so maybe Friday', 'de-DE').days).toEqual(['11-27'])
  })

  test('a day that does not exist is unclear, and so is what names no time', () => {
    expect(read('2026-02-30')).toMatchObject({ days: null, isUnclear: true })
    expect(read('February 31st')).toMatchObject({ days: ['12-31'] })
    expect(read('whatever the moon says')).toMatchObject({ days: null, isUnclear: true })
  })

  test.each(['', 'as soon as possible', 'any time', 'the earliest you have'])(
    '"%s" is the soonest',
    (words) => {
      expect(read(words)).toEqual({ days: null, at: null, isUnclear: false })
    },
  )
})

describe('times of day', () => {
  test.each([
    ['Friday morning', '00:00-12:00'],
    ['Friday afternoon', '12:00-17:00'],
    ['tonight', '17:00-24:00'],
    ['after 3 pm', '15:00-24:00'],
    ['after four', '16:00-24:00'],
    ['before 11', '00:00-11:00'],
    ['between 2 and 4 pm', '14:00-16:00'],
    ['tomorrow at 2:30 pm', '00:00-24:00 14:30'],
    ['the 3rd at half past two', '00:00-24:00 14:30'],
    ['at quarter to three', '00:00-24:00 14:45'],
    ['around ten', '00:00-24:00 10:00'],
    ['10 am', '00:00-24:00 10:00'],
    ['2026-12-01T14:30', '00:00-24:00 14:30'],
    ['at 9 in the morning', '00:00-12:00 09:00'],
    ['around noon', '11:00-14:00 12:00'],
    ['14 Uhr', '00:00-24:00 14:00'],
  ])('%s is %s', (words, at) => {
    expect(read(words).at).toBe(at)
  })

  test.each(['December 3', 'the 3rd', '2026-12-24', 'in two weeks', 'next Tuesday'])(
    '%s has none',
    (words) => {
      expect(read(words).at).toBeNull()
    },
  )
})
