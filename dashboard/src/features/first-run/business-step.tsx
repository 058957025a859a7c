import { Card } from '#components/card.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { ZoneOptions } from '#components/zone-options.tsx'
import { countries, likelyZone } from '#lib/countries.ts'
import { cx } from '#lib/cx.ts'
import { spokenLanguages } from '#lib/spoken-languages.ts'
import { templateLanguage } from '#lib/template-language.ts'
import { useWords } from '#lib/words/words.ts'
import { withLanguage, withTrade } from './draft.ts'
import type { StepProps } from './wizard.tsx'
import { industryIcons } from './industry-icons.ts'

export function BusinessStep({ draft, change, templates }: StepProps) {
  const words = useWords()
  return (
    <>
      <IndustryChoice draft={draft} change={change} templates={templates} />
      <Card>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={words.first_run.name}
            hint={words.first_run.name_hint}
            required
            maxLength={200}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
            className="sm:col-span-2"
          />
          <SelectField
            label={words.first_run.country}
            hint={words.first_run.country_hint}
            value={draft.country}
            onChange={({ target: { value } }) =>
              change({ country: value, timezone: likelyZone(value, draft.timezone) })
            }
          >
            {countries(words.locale).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.first_run.timezone}
            value={draft.timezone}
            onChange={(event) => change({ timezone: event.target.value })}
          >
            <ZoneOptions country={draft.country} chosen={draft.timezone} />
          </SelectField>
          <SelectField
            label={words.first_run.language}
            value={draft.language}
            onChange={(event) => change(withLanguage(draft, event.target.value, templates))}
            className="sm:col-span-2"
          >
            {spokenLanguages(words.locale, words.locale, navigator.language).map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      </Card>
    </>
  )
}

function IndustryChoice({ draft, change, templates }: StepProps) {
  const words = useWords()
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{words.first_run.industry}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {templates[templateLanguage(words.locale)].map((template) => {
          const Icon = industryIcons[template.id] ?? industryIcons['other']
          const isChosen = template.id === draft.template.id
          return (
            <label
              key={template.id}
              className={cx(
                'flex cursor-pointer items-center gap-3 rounded-xl border px-3.5 py-3 text-sm font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
                isChosen
                  ? 'border-accent bg-accent-wash text-accent-strong'
                  : 'border-line bg-surface hover:bg-sunken',
              )}
            >
              <input
                type="radio"
                name="industry"
                className="sr-only"
                checked={isChosen}
                onChange={() => change(withTrade(draft, template.id, templates))}
              />
              {Icon !== undefined && <Icon aria-hidden className="size-5 shrink-0" />}
              {template.name}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
