import { type PhoneNumberOptions, tryParsePhoneNumber } from './phone-number.ts'

/** All that may tell which number was dialled, as LiveKit hands it over. Absent and empty are the same. */
export interface DialedNumberSources {
  /** Of the SIP participant: `sip.trunkPhoneNumber`, `sip.phoneNumber`, `sip.h.<header>`. */
  attributes?: Readonly<Record<string, string>>
  /** A number, or JSON with it under one of {@link metadataFields}. */
  jobMetadata?: string | null
  roomMetadata?: string | null
  /** As in the seed (`+1234567890`), or as a `callee` rule makes it (`call_+1234567890_x7Gh…`). */
  roomName?: string | null
}

export interface DialedNumber {
  /** Normalised. */
  number: string
  /** As it came, for the call log and for a lookup that knows the country. */
  written: string
  source: 'trunk_attribute' | 'sip_header' | 'job_metadata' | 'room_metadata' | 'room_name'
}

/** The number that was dialled, by the best source that has one. */
export function dialedNumber(
  sources: DialedNumberSources,
  options: PhoneNumberOptions = {},
): DialedNumber | null {
  return dialedNumbers(sources, options)[0] ?? null
}

/** What each source says, best first, each number once: for the log when they differ. */
export function dialedNumbers(
  sources: DialedNumberSources,
  options: PhoneNumberOptions = {},
): DialedNumber[] {
  const found: DialedNumber[] = []
  for (const [source, written] of writtenNumbers(sources, options)) {
    const number = tryParsePhoneNumber(written, options)
    if (number !== null && found.every((other) => other.number !== number)) {
      found.push({ number, written, source })
    }
  }
  return found
}

type Written = [source: DialedNumber['source'], written: string]

function writtenNumbers(sources: DialedNumberSources, options: PhoneNumberOptions): Written[] {
  const attributes = lowerCased(sources.attributes ?? {})
  const caller = tryParsePhoneNumber(attributes.get('sip.phonenumber'), options)
  const trunk = attributes.get('sip.trunkphonenumber')
  return [
    ...(trunk === undefined ? [] : [['trunk_attribute', trunk] satisfies Written]),
    ...headerNames.flatMap((name) => {
      const value = attributes.get(`sip.h.${name}`)
      return value === undefined ? [] : entriesOf(value).map((entry): Written => ['sip_header', entry])
    }),
    ...metadataNumbers(sources.jobMetadata).map((written): Written => ['job_metadata', written]),
    ...metadataNumbers(sources.roomMetadata).map((written): Written => ['room_metadata', written]),
    ...roomNameNumbers(sources.roomName ?? '', caller, options).map((written): Written => [
      'room_name',
      written,
    ]),
  ]
}

/**
 * To is what the caller's side asked for; P-Called-Party-ID what the last proxy did (RFC 7315). In Diversion the newest
 * diversion comes first (RFC 5806), in History-Info the original target (RFC 7044).
 */
const headerNames = ['to', 'p-called-party-id', 'diversion', 'history-info']

/** The entries of a header, split at commas that stand outside quotes and angle brackets. */
function entriesOf(header: string): string[] {
  return (header.match(/(?:"[^"]*"|<[^>]*>|[^,"<])+/g) ?? []).map((entry) => entry.trim())
}

/** In this order; the first that is there counts. */
const metadataFields = ['dialed_number', 'ai_phone_number', 'called_number', 'phone_number', 'to']

function metadataNumbers(metadata: string | null | undefined): string[] {
  const text = metadata?.trim() ?? ''
  if (!text.startsWith('{')) return text === '' ? [] : [text]
  const fields = parsedObject(text)
  const value = metadataFields.map((name) => fields.get(name)).find((field) => field !== undefined)
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

function parsedObject(text: string): Map<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(text) as object))
  } catch {
    return new Map()
  }
}

/**
 * An `individual` rule puts the caller's number into the room's name, or its last four digits where numbers are
 * hidden; neither is the number that was dialled. A name that is a number and nothing else is the seed's.
 */
function roomNameNumbers(name: string, caller: string | null, options: PhoneNumberOptions): string[] {
  const segments = name.split('_')
  const numbers = segments.length === 1 ? segments : segments.filter((part) => /^\+?\d{7,}$/.test(part))
  return numbers.filter((part) => caller === null || tryParsePhoneNumber(part, options) !== caller)
}

function lowerCased(record: Readonly<Record<string, string>>): Map<string, string> {
  const entries = Object.entries(record).filter(([, value]) => value.trim() !== '')
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), value]))
}
