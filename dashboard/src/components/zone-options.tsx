import { timeZones, zoneName, zonesOf } from '#lib/countries.ts'
import { useWords } from '#lib/words/words.ts'

/** The options of a choice of time zones: the country's and the chosen one first, as people there call them. */
export function ZoneOptions({ country, chosen }: { country: string | null; chosen: string }) {
  const { locale, common } = useWords()
  const near = new Set([chosen, ...(country === null ? [] : zonesOf(country))])
  const nearest = [...near].map((zone) => (
    <option key={zone} value={zone}>
      {zoneName(zone, locale)}
    </option>
  ))
  const others = timeZones()
    .filter((zone) => !near.has(zone))
    .map((zone) => (
      <option key={zone} value={zone}>
        {zone.replaceAll('_', ' ')}
      </option>
    ))
  if (country === null) return [...nearest, ...others]
  return (
    <>
      <optgroup label={common.zones_here}>{nearest}</optgroup>
      <optgroup label={common.zones_all}>{others}</optgroup>
    </>
  )
}
