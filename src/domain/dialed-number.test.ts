import { describe, expect, it, test } from 'vitest'
import { dialedNumber, dialedNumbers, type DialedNumberSources } from './dialed-number.ts'

const everything: DialedNumberSources = {
  attributes: {
    'sip.phoneNumber': '+15550001111',
    'sip.trunkPhoneNumber': '+10000000001',
    'sip.h.to': '<sip:+10000000002@pbx>',
    'sip.h.p-called-party-id': '<sip:+10000000003@pbx>',
    'sip.h.diversion': '<sip:+10000000004@pbx>;reason=unconditional, <sip:+10000000005@pbx>',
    'sip.h.history-info': '<sip:+10000000006@pbx>;index=1, <sip:+10000000007@pbx;cause=302>;index=1.1',
  },
  jobMetadata: '{"dialed_number":"+10000000008"}',
  roomMetadata: '+10000000009',
  roomName: '+10000000010',
}

it('asks the sources in order', () => {
  expect(dialedNumbers(everything).map(({ number, source }) => `${source} ${number}`)).toEqual([
    'trunk_attribute +10000000001',
    'sip_header +10000000002',
    'sip_header +10000000003',
    'sip_header +10000000004',
    'sip_header +10000000005',
    'sip_header +10000000006',
    'sip_header +10000000007',
    'job_metadata +10000000008',
    'room_metadata +10000000009',
    'room_name +10000000010',
  ])
})

test.each<[string, DialedNumberSources, string | null]>([
  ['nothing', {}, null],
  ['the trunk’s attribute', { attributes: { 'sip.trunkPhoneNumber': '1234567890' } }, '+1234567890'],
  [
    'an empty attribute, then To',
    { attributes: { 'sip.trunkPhoneNumber': ' ', 'sip.h.to': 'sip:+1234567890@x' } },
    '+1234567890',
  ],
  [
    'an attribute without a number',
    { attributes: { 'sip.trunkPhoneNumber': 'reception', 'sip.h.to': '<sip:1001@x>' } },
    '1001',
  ],
  [
    'headers of any capitals',
    { attributes: { 'sip.h.To': '"A, B" <sip:+1234567890@x>;tag=1' } },
    '+1234567890',
  ],
  [
    'a display name with digits',
    { attributes: { 'sip.h.to': '"Line 42, desk 7" <sip:+1234567890@x>' } },
    '+1234567890',
  ],
  ['job metadata as plain text', { jobMetadata: ' +1234567890 ' }, '+1234567890'],
  [
    'job metadata under another field',
    { jobMetadata: '{"tenant":"x","phone_number":"+1234567890"}' },
    '+1234567890',
  ],
  ['a number that is a number', { jobMetadata: '{"to":1234567890}' }, '+1234567890'],
  [
    'the first field that is there',
    { jobMetadata: '{"to":"+1111111111","dialed_number":"+1234567890"}' },
    '+1234567890',
  ],
  ['metadata that is no JSON', { jobMetadata: '{oops', roomName: '+1234567890' }, '+1234567890'],
  ['metadata without a number', { jobMetadata: '{"dialed_number":{"a":1}}', roomMetadata: '[]' }, null],
  ['the seed’s room name', { roomName: '+0987654321' }, '+0987654321'],
  ['a room named after an extension', { roomName: '1001' }, '1001'],
  ['a callee rule’s room', { roomName: 'call_+1234567890_jfkifnhz6aGp' }, '+1234567890'],
  ['a callee rule’s room without a plus', { roomName: 'call_1234567890' }, '+1234567890'],
  [
    'an individual rule’s room',
    { attributes: { 'sip.phoneNumber': '15550001111' }, roomName: 'call_+15550001111_jfkifnhz6aGp' },
    null,
  ],
  ['an individual rule’s room with a hidden caller', { roomName: 'call_1111_jfkifnhz6aGp' }, null],
  ['a room with another name', { roomName: 'lobby' }, null],
])('%s', (_, sources, number) => {
  expect(dialedNumber(sources)?.number ?? null).toBe(number)
})

describe('with a default country', () => {
  it('reads national form', () => {
    const sources = {
      attributes: { 'sip.trunkPhoneNumber': '02079460018', 'sip.h.to': '<sip:+442079460018@x>' },
    }
    expect(dialedNumbers(sources, { country: 'GB' })).toEqual([
      { number: '+442079460018', written: '02079460018', source: 'trunk_attribute' },
    ])
  })
})
