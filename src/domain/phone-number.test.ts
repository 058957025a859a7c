import { describe, expect, it, test } from 'vitest'
import { SwitchboardError } from './errors.ts'
import {
  maskPhoneNumber,
  numberCandidates,
  parseCallerNumber,
  parsePhoneNumber,
  tryParsePhoneNumber,
} from './phone-number.ts'

describe('parsePhoneNumber', () => {
  test.each([
    ['+1234567890', '+1234567890'],
    ['1234567890', '+1234567890'],
    ['sip:+1234567890@x', '+1234567890'],
    ['sip:1234567890@10.0.0.1:5060', '+1234567890'],
    ['<sip:+1234567890@pbx.example;user=phone>', '+1234567890'],
    ['"Smith, 42 Bob" <sip:+1234567890@pbx.example;user=phone>;tag=as58f4', '+1234567890'],
    ['Bob <sips:+1234567890;npdi=yes@pbx.example>', '+1234567890'],
    ['sip:%2B1234567890@pbx.example', '+1234567890'],
    ['sip:+1234567890:secret@pbx.example', '+1234567890'],
    ['sip:+1234567890', '+1234567890'],
    ['tel:+1-234-567-890', '+1234567890'],
    ['TEL:+1234567890', '+1234567890'],
    ['tel:863-1234;phone-context=+1-914-555', '+19145558631234'],
    ['tel:1001;phone-context=pbx.example', '1001'],
    ['whatsapp:+1234567890', '+1234567890'],
    ['+0987654321', '+0987654321'],
    ['0987654321', '+0987654321'],
    ['1001', '1001'],
    ['+1001', '1001'],
    ['sip:1001@pbx.example', '1001'],
    ['42', '42'],
    ['+1 (415) 555-0123', '+14155550123'],
    ['1.415.555.0123', '+14155550123'],
    ['  +44 20 7946 0018  ', '+442079460018'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['00442079460018', '+442079460018'],
    ['00 44 (0)20 7946 0018', '+442079460018'],
    ['+1 415 555 0123 ext. 12', '+14155550123'],
    ['+1 415 555 0123 x12', '+14155550123'],
    ['+14155550123', '+14155550123'],
    ['٠١٢٣٤٥٦٧٨٩', '+0123456789'],
    ['+1\u2011415\u2011555\u20110123', '+14155550123'],
    ['+1234567890123456789', '+1234567890123456789'],
  ])('%s is %s', (input, number) => {
    expect(parsePhoneNumber(input)).toBe(number)
  })

  test.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['2079460018', 'GB', '+442079460018'],
    ['447911123456', 'GB', '+447911123456'],
    ['09999999999', 'GB', '+449999999999'],
    ['(415) 555-0123', 'US', '+14155550123'],
    ['14155550123', 'us', '+14155550123'],
    ['555-555-0123', 'US', '+15555550123'],
    ['011 44 20 7946 0018', 'US', '+442079460018'],
    ['1234567890', 'US', '+1234567890'],
    ['0987654321', 'US', '+0987654321'],
    ['+0987654321', 'VN', '+0987654321'],
    ['0987654321', 'VN', '+84987654321'],
    ['33142278186', 'US', '+33142278186'],
    ['4580123456', 'GB', '+4580123456'],
    ['06 12345678', 'IT', '+390612345678'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['1001', 'US', '1001'],
    ['4155550123', 'XX', '+4155550123'],
    ['sip:02079460018@pbx.example', 'GB', '+442079460018'],
  ])('%s in %s is %s', (input, country, number) => {
    expect(parsePhoneNumber(input, { country })).toBe(number)
  })

  test.each([
    '',
    ' ',
    '+',
    '1',
    'anonymous',
    'Anonymous <sip:anonymous@anonymous.invalid>',
    'sip:alice@pbx.example',
    'sip:pbx42.example',
    '+12345678901234567890',
    '+1234+567890',
    '*72',
    '+1-800-FLOWERS',
    '12345; DROP TABLE businesses',
    "1234567890' OR 1=1",
    '{{ business_phone }}',
    '%E0%A4%A',
    '\u0000',
    'x'.repeat(100_000),
    '9'.repeat(100_000),
  ])('refuses %j', (input) => {
    expect(tryParsePhoneNumber(input)).toBeNull()
    expect(() => parsePhoneNumber(input)).toThrow(SwitchboardError)
  })

  it('says what a number should look like, and repeats no more than a little of what came', () => {
    expect(() => parsePhoneNumber('z'.repeat(500))).toThrow(/^"z{60}" is not a phone number\..*\+14155550123/)
  })

  it('changes nothing of what it gave before', () => {
    for (const input of ['sip:+1234567890@x', '0987654321', '1001', '+44 (0)20 7946 0018']) {
      const once = parsePhoneNumber(input)
      expect(parsePhoneNumber(once, { country: 'GB' })).toBe(once)
    }
  })
})

describe('numberCandidates', () => {
  test.each<[string, string | null, string[]]>([
    ['+1234567890', null, ['+1234567890']],
    ['1234567890', null, ['+1234567890']],
    ['1234567890', 'GB', ['+441234567890', '+1234567890']],
    ['0987654321', 'VN', ['+84987654321', '+0987654321']],
    ['6465550123', 'US', ['+16465550123']],
    ['1001', 'US', ['1001']],
    ['anonymous', 'US', []],
  ])('%s in %s may be stored as %j', (input, country, expected) => {
    expect(numberCandidates(input, country)).toEqual(expected)
  })

  it('never offers a number that another business could own', () => {
    // +64 6 555 0123 could be in New Zealand; the New Yorker who wrote it nationally does not mean it.
    expect(numberCandidates('6465550123', 'US')).not.toContain('+6465550123')
  })
})

describe('parseCallerNumber', () => {
  test.each([null, undefined, '', 'anonymous', 'Restricted', '+266696687', '266696687', '+86282452253'])(
    '%s is nobody',
    (input) => {
      expect(parseCallerNumber(input)).toBeNull()
    },
  )

  it('is a number otherwise', () => {
    expect(parseCallerNumber('sip:15550001111@carrier')).toBe('+15550001111')
  })
})

test.each([
  ['+14155550123', '…0123'],
  ['1001', '…'],
])('%s is masked as %s', (number, masked) => {
  expect(maskPhoneNumber(number)).toBe(masked)
})
