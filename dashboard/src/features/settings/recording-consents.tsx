import { Link } from '@tanstack/react-router'
import { ChevronRight, Mic } from 'lucide-react'
import { Badge, type Tone } from '#components/badge.tsx'
import { Card } from '#components/card.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useBusiness } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords, type Words } from '#lib/words/words.ts'
import { useRecordingConsents, type RecordingConsent } from './consent-queries.ts'

/** What each caller who was recorded was told of it, and who did not want it. */
export function RecordingConsents() {
  const words = useWords()
  const consents = useRecordingConsents()
  return (
    <Card flush title={words.settings.consents} text={words.settings.consents_text}>
      <QueryView query={consents}>
        {({ pages }) => {
          const list = pages.flatMap(({ items }) => items)
          return list.length === 0 ? (
            <EmptyState icon={Mic} title={words.settings.no_consents}>
              {words.settings.no_consents_text}
            </EmptyState>
          ) : (
            <ul aria-label={words.settings.consents} className="divide-y divide-line border-t border-line">
              {list.map((consent) => (
                <Row key={consent.call_id} consent={consent} />
              ))}
            </ul>
          )
        }}
      </QueryView>
      <ShowMore query={consents} className="border-t border-line p-3 text-center" />
    </Card>
  )
}

function Row({ consent }: { consent: RecordingConsent }) {
  const words = useWords()
  const time = useBusinessTime()
  const { id: business_id } = useBusiness()
  const { call_id, started_at, caller_number, customer_name } = consent
  const number = caller_number === null ? words.common.unknown_caller : readableNumber(caller_number)
  const kind = kindOf(consent)
  return (
    <li>
      <Link
        to="/b/$business_id/calls/$call_id"
        params={{ business_id, call_id }}
        className="flex items-center gap-4 px-5 py-3 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={tones[kind]}>{words.settings.consent_kinds[kind]}</Badge>
            <span className="min-w-0 truncate font-medium">{customer_name ?? number}</span>
            <span className="text-sm text-soft">{time.moment(started_at)}</span>
          </span>
          <span className="mt-0.5 block text-sm break-words text-soft">{heardText(consent, words)}</span>
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft" />
      </Link>
    </li>
  )
}

/** What was said is kept as long as the rest of the conversation, what was to be said as long as the call. */
function heardText({ heard, notice }: RecordingConsent, { settings }: Words): string {
  if (heard !== null) return settings.heard(heard)
  return notice === null ? settings.heard_gone : settings.heard_gone_of(notice)
}

type Kind = 'declined' | 'told' | 'not_told' | 'gone'
const tones: Record<Kind, Tone> = { declined: 'neutral', told: 'good', not_told: 'warn', gone: 'neutral' }

function kindOf({ declined_at, was_told }: RecordingConsent): Kind {
  if (declined_at !== null) return 'declined'
  if (was_told === null) return 'gone'
  return was_told ? 'told' : 'not_told'
}
