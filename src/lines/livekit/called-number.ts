import { parseCallerNumber, tryParsePhoneNumber } from '#domain/phone-number.ts'

/** What LiveKit tells of a call before it is answered. Attributes may grow after the caller has joined. */
export interface RoomFacts {
  /** Of the SIP participant. */
  attributes: Readonly<Record<string, string>>
  /** Of the dispatch: what the dispatch rule says to the agent. */
  job_metadata: string
  room_metadata: string
  room_name: string
}

export interface CalledNumber {
  /** As it arrived. */
  number: string
  source: 'attribute' | 'header' | 'metadata' | 'room_name'
}

/** LiveKit's own, then what a dispatch rule may set (where `hide_phone_number` takes away LiveKit's). */
const attributeNames = ['sip.trunkPhoneNumber', 'dialed_number', 'called_number', 'ai_phone_number']
/** To says who was meant; the others, who was dialled before a PBX or carrier passed the call on. */
const headerNames = ['to', 'p-called-party-id', 'diversion', 'history-info']
const metadataNames = ['dialed_number', 'called_number', 'ai_phone_number', 'phone_number', 'to']

/** LiveKit's rules end a room's name with `_` and this when each call gets a room of its own. */
const randomEnd = /_[A-Za-z0-9]{12}$/
/** Shorter ones could be the last digits of a hidden caller. */
const shortestInName = 7

/**
 * The number that was dialled: from attributes, SIP headers, the metadata of job or room, the room's name, in this
 * order. A source that holds no number is passed over. Null: nothing here names a number.
 */
export function calledNumber(facts: RoomFacts): CalledNumber | null {
  const { attributes } = facts
  return (
    first('attribute', named(attributes, attributeNames)) ??
    first('header', named(attributes, headerNames.map(headerAttribute)).flatMap(entries)) ??
    first('metadata', [facts.job_metadata, facts.room_metadata].flatMap(inMetadata)) ??
    first('room_name', inRoomName(facts))
  )
}

/** The caller's number as it arrived; null when withheld, hidden or unusable. */
export function callerNumber({ attributes }: Pick<RoomFacts, 'attributes'>): string | null {
  return parseCallerNumber(attributes['sip.phoneNumber'])
}

function first(source: CalledNumber['source'], candidates: string[]): CalledNumber | null {
  const number = candidates.find((candidate) => tryParsePhoneNumber(candidate) !== null)
  return number === undefined ? null : { number: number.trim(), source }
}

function named(values: Readonly<Record<string, string>>, names: string[]): string[] {
  return names.flatMap((name) => values[name] ?? [])
}

/** A trunk with `include_headers` brings them in lower case. */
function headerAttribute(name: string): string {
  return `sip.h.${name}`
}

/** One header may list several addresses, the oldest first: `<sip:a@x>;index=1, <sip:b@x>;index=1.1`. */
function entries(header: string): string[] {
  return header.split(/,(?=\s*(?:"|<|sips?:|tel:))/i)
}

/** A JSON object with the number under a usual name, or the number alone. */
function inMetadata(metadata: string): string[] {
  try {
    const value: unknown = JSON.parse(metadata)
    if (typeof value === 'object' && value !== null) {
      return named(value as Record<string, string>, metadataNames).map(String)
    }
  } catch {
    // Plain text.
  }
  return [metadata]
}

/**
 * Rooms named by the number: `+1234567890`, `call-+1234567890`, `call_+1234567890_<random>`. LiveKit's usual rule
 * names rooms by the caller instead, so a name is believed only when it cannot be that.
 */
function inRoomName({ room_name, attributes }: RoomFacts): string[] {
  const caller = tryParsePhoneNumber(attributes['sip.phoneNumber'])
  const isRandom = randomEnd.test(room_name)
  const name = room_name.replace(randomEnd, '')
  const number = tryParsePhoneNumber(name) !== null ? name : (/[-_:.](\+?\d+)$/.exec(name)?.[1] ?? '')
  const isShort = number.replace(/\D/g, '').length < shortestInName
  if (caller === null && (isRandom || isShort) && 'sip.callID' in attributes) return []
  if (caller !== null && tryParsePhoneNumber(number) === caller) return []
  return [number]
}
