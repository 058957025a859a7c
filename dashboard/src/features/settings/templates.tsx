import { useState } from 'react'
import { ChevronRight } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { SelectField } from '#components/field.tsx'
import { QueryView } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { ChannelField } from './channel-field.tsx'
import { useTemplates, type Channel, type MessageName } from './message-queries.ts'
import { TemplateDialog } from './template-dialog.tsx'

const spoken = ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'pl', 'tr']

/** The words of every message, in one language and on one channel at a time. */
export function Templates() {
  const words = useWords()
  const business = useBusiness()
  const templates = useTemplates()
  const [channel, setChannel] = useState<Channel>('sms')
  const [language, setLanguage] = useState(business.language)
  const [open, setOpen] = useState<MessageName | null>(null)
  const names = Object.keys(words.settings.message_names) as MessageName[]
  const nameOf = new Intl.DisplayNames(words.locale, { type: 'language' })
  const offered = [
    ...new Set([business.language, ...spoken, ...(templates.data ?? []).map((each) => each.language)]),
  ]
  return (
    <Card flush title={words.settings.templates} text={words.settings.templates_text}>
      <div className="grid gap-3 px-5 pb-4 sm:max-w-md sm:grid-cols-2">
        <ChannelField channel={channel} onChange={setChannel} />
        <SelectField
          label={words.settings.language}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {nameOf.of(each)}
            </option>
          ))}
        </SelectField>
      </div>
      <QueryView query={templates}>
        {(own) => {
          const ownOf = (name: MessageName) =>
            own.find(
              (each) => each.name === name && each.channel === channel && each.language === language,
            ) ?? null
          return (
            <>
              <ul className="divide-y divide-line border-t border-line">
                {names.map((name) => (
                  <li
                    key={name}
                    className="relative flex items-center gap-3 px-5 py-3 has-[button:hover]:bg-sunken"
                  >
                    <button
                      type="button"
                      onClick={() => setOpen(name)}
                      className="min-w-0 flex-1 text-left after:absolute after:inset-0"
                    >
                      {words.settings.message_names[name]}
                    </button>
                    {ownOf(name) !== null && <Badge tone="accent">{words.settings.own_words}</Badge>}
                    <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />
                  </li>
                ))}
              </ul>
              {open !== null && (
                <TemplateDialog
                  which={{ name: open, channel, language }}
                  own={ownOf(open)}
                  onClose={() => setOpen(null)}
                />
              )}
            </>
          )
        }}
      </QueryView>
    </Card>
  )
}
