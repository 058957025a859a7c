import { Card } from '#components/card.tsx'
import { SelectField, TextArea, TextField } from '#components/field.tsx'
import { Section } from '#components/section.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { ZoneOptions } from '#components/zone-options.tsx'
import { useBusiness } from '#lib/business.ts'
import { countries, currencies } from '#lib/countries.ts'
import { spokenLanguages } from '#lib/spoken-languages.ts'
import { useWords } from '#lib/words/words.ts'
import { useIndustries, useSaveBusiness } from './business-queries.ts'

/** Optional texts: empty is null. */
const optional = ['industry', 'address', 'phone', 'email', 'website', 'country'] as const

export function ProfilePage() {
  const words = useWords()
  const { name, timezone, language, currency } = useBusiness()
  const save = useSaveBusiness()
  return (
    <Section title={words.business.profile} text={words.business.profile_text}>
      <SettingsForm
        className="grid gap-5"
        onSave={(fields) =>
          save({
            name: fields['name'] ?? name,
            timezone: fields['timezone'] ?? timezone,
            language: fields['language'] ?? language,
            currency: fields['currency'] ?? currency,
            ...Object.fromEntries(optional.map((field) => [field, fields[field] || null])),
          })
        }
      >
        <About />
        <Place />
      </SettingsForm>
    </Section>
  )
}

function About() {
  const words = useWords()
  const business = useBusiness()
  const { data: industries = [] } = useIndustries()
  const isListed = industries.some(({ id }) => id === business.industry)
  return (
    <Card title={words.business.about}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          required
          maxLength={200}
          defaultValue={business.name}
          label={words.business.name}
        />
        {/* Made anew when the list is there, which the choice is one of. */}
        <SelectField
          key={industries.length}
          name="industry"
          defaultValue={business.industry ?? ''}
          label={words.business.industry}
        >
          <option value="">{words.business.not_said}</option>
          {business.industry !== null && !isListed && <option>{business.industry}</option>}
          {industries.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextArea
          name="address"
          rows={2}
          maxLength={500}
          defaultValue={business.address ?? ''}
          label={words.business.address}
          hint={words.business.address_hint}
          className="sm:col-span-2"
        />
        <TextField
          name="phone"
          type="tel"
          maxLength={40}
          defaultValue={business.phone ?? ''}
          label={words.business.phone}
          hint={words.business.phone_hint}
        />
        <TextField
          name="email"
          type="email"
          maxLength={200}
          defaultValue={business.email ?? ''}
          label={words.business.email}
        />
        <TextField
          name="website"
          type="url"
          maxLength={300}
          placeholder="https://"
          defaultValue={business.website ?? ''}
          label={words.business.website}
          className="sm:col-span-2"
        />
      </div>
    </Card>
  )
}

function Place() {
  const words = useWords()
  const { country, timezone, language, currency } = useBusiness()
  return (
    <Card title={words.business.place} text={words.business.place_text}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="country"
          defaultValue={country ?? ''}
          label={words.business.country}
          hint={words.business.country_hint}
        >
          <option value="">{words.business.not_said}</option>
          {countries(words.locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="timezone"
          defaultValue={timezone}
          label={words.business.timezone}
          hint={words.business.timezone_hint}
        >
          <ZoneOptions country={country} chosen={timezone} />
        </SelectField>
        <SelectField
          name="language"
          defaultValue={language}
          label={words.business.language}
          hint={words.business.language_hint}
        >
          {spokenLanguages(words.locale, language).map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="currency" defaultValue={currency} label={words.business.currency}>
          {currencies(words.locale, currency).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
    </Card>
  )
}
