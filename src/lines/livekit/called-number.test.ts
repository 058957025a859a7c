import { describe, expect, it } from 'vitest'
import { calledNumber, callerNumber, type RoomFacts } from './called-number.ts'

const sip = { 'sip.callID': 'SCL_1', 'sip.phoneNumber': '+15550001111' }
const hidden = { 'sip.callID': 'SCL_1' }

function facts(some: Partial<RoomFacts>): RoomFacts {
  return { attributes: sip, job_metadata: '', room_metadata: '', room_name: 'call_x', ...some }
}

describe('the called number', () => {
  const everything = facts({
    attributes: { ...sip, 'sip.trunkPhoneNumber': '+1001', 'sip.h.to': '<sip:+1002@x>' },
    job_metadata: '{"dialed_number":"+15550001003"}',
    room_name: '+15550001004',
  })
  it.each<[string, RoomFacts, string | null, string | null]>([
    ['the attribute goes first', everything, '+1001', 'attribute'],
    [
      'without a plus, as some carriers send it',
      facts({ attributes: { ...sip, 'sip.trunkPhoneNumber': '1234567890' } }),
      '1234567890',
      'attribute',
    ],
    [
      'a name in place of a number is passed over',
      facts({ attributes: { ...sip, 'sip.trunkPhoneNumber': 'reception', 'sip.h.to': '<sip:+1002002@x>' } }),
      '<sip:+1002002@x>',
      'header',
    ],
    [
      'a rule’s own attribute, where numbers are hidden',
      facts({ attributes: { ...hidden, dialed_number: '+1234567890' }, room_name: 'call_1111_abcdefghijkl' }),
      '+1234567890',
      'attribute',
    ],
    [
      'To before P-Called-Party-ID before Diversion',
      facts({
        attributes: {
          ...sip,
          'sip.h.diversion': '<sip:+15550001009@x>;reason=unconditional',
          'sip.h.p-called-party-id': '<sip:+15550001008@x>',
          'sip.h.to': '"Desk, front" <sip:+15550001007@x;user=phone>;tag=1',
        },
      }),
      '"Desk, front" <sip:+15550001007@x;user=phone>;tag=1',
      'header',
    ],
    [
      'the oldest entry of History-Info',
      facts({
        attributes: {
          ...sip,
          'sip.h.history-info': '<sip:+15550001005@x>;index=1, <sip:+15550001006@x>;index=1.1',
        },
      }),
      '<sip:+15550001005@x>;index=1',
      'header',
    ],
    [
      'the job’s metadata',
      facts({ job_metadata: '{"dialed_number":"+1234567890"}' }),
      '+1234567890',
      'metadata',
    ],
    [
      'the room’s metadata after the job’s',
      facts({ job_metadata: '{"x":1}', room_metadata: '{"called_number":"0987654321"}' }),
      '0987654321',
      'metadata',
    ],
    ['metadata that is the number alone', facts({ room_metadata: '+1234567890' }), '+1234567890', 'metadata'],
    ['the seed’s room name', facts({ room_name: '+1234567890' }), '+1234567890', 'room_name'],
    ['without a plus', facts({ room_name: '1234567890' }), '1234567890', 'room_name'],
    ['behind a prefix', facts({ room_name: 'call-+1234567890' }), '+1234567890', 'room_name'],
    [
      'a room of its own for each call, named by the callee',
      facts({ room_name: 'call_+1234567890_jfkifnhz6aGp' }),
      '+1234567890',
      'room_name',
    ],
    [
      'a room named by the caller says nothing',
      facts({ room_name: 'call_+15550001111_jfkifnhz6aGp' }),
      null,
      null,
    ],
    ['nor without the random end', facts({ room_name: 'call_15550001111' }), null, null],
    [
      'a hidden caller’s digits are nobody’s extension',
      facts({ attributes: hidden, room_name: '1111' }),
      null,
      null,
    ],
    [
      'nor is a room named by somebody hidden',
      facts({ attributes: hidden, room_name: 'call_+1234567890_jfkifnhz6aGp' }),
      null,
      null,
    ],
    ['an extension as room name', facts({ room_name: '1001' }), '1001', 'room_name'],
    ['an anonymous caller’s room', facts({ room_name: 'call_anonymous_jfkifnhz6aGp' }), null, null],
    ['nothing', facts({}), null, null],
  ])('%s', (_, given, number, source) => {
    expect(calledNumber(given)).toEqual(number === null ? null : { number, source })
  })
})

it.each([
  ['+15550001111', '+15550001111'],
  ['anonymous', null],
  ['+266696687', null],
  ['', null],
  [undefined, null],
])('a caller who shows %s is %s', (shown, number) => {
  const attributes = shown === undefined ? {} : { 'sip.phoneNumber': shown }
  expect(callerNumber({ attributes })).toBe(number)
})
