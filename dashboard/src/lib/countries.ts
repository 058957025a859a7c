/** ISO 3166 alpha-2. */
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  )

export function countries(locale: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}

/** Where the browser's owner most likely is: where its time zone is, else where its language is spoken. */
export function likelyCountry(): string {
  const zone = ownTimeZone()
  const here = codes.find((code) => zonesOf(code).includes(zone))
  if (here !== undefined) return here
  for (const tag of navigator.languages) {
    const { region } = new Intl.Locale(tag)
    if (region !== undefined && codes.includes(region)) return region
  }
  return 'US'
}

/** The time zones of a country; none where the browser does not know them. */
export function zonesOf(country: string): string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale('und', {
    region: country,
  })
  return locale.getTimeZones?.() ?? []
}

/** `zone` where the country has it, else the country's first. */
export function likelyZone(country: string, zone: string): string {
  const zones = zonesOf(country)
  return zones.includes(zone) ? zone : (zones[0] ?? zone)
}

export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
}

/** The city and what the time there is called: `New York · Eastern Time`. */
export function zoneName(zone: string, locale: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts()
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value
  return name === undefined || name === city ? city : `${city} · ${name}`
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** ISO 4217; `chosen` is among them though it be out of use. */
export function currencies(locale: string, chosen: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'currency' })
  return [...new Set([chosen, ...Intl.supportedValuesOf('currency')])]
    .map((code) => ({ code, name: `${names.of(code) ?? code} (${code})` }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
