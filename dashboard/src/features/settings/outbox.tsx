import { useState } from 'react'
import { Mailbox, RotateCw } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { SelectField } from '#components/field.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { whyNotSent } from '#lib/why-not-sent.ts'
import { useWords, type Words } from '#lib/words/words.ts'
import { states, useOutbox, useResend, type OutgoingState } from './message-queries.ts'

type Outgoing = NonNullable<ReturnType<typeof useOutbox>['data']>['pages'][number]['items'][number]

const tones = {
  queued: 'info',
  sent: 'good',
  delivered: 'good',
  failed: 'bad',
  undeliverable: 'bad',
  not_configured: 'warn',
  withheld: 'neutral',
} as const
const canBeSentAgain: OutgoingState[] = ['failed', 'undeliverable', 'not_configured']

/** All that went out, is to go out or could not. */
export function Outbox() {
  const words = useWords()
  const [state, setState] = useState<OutgoingState | null>(null)
  const outbox = useOutbox(state)
  return (
    <Card
      flush
      title={words.settings.outbox}
      text={words.settings.outbox_text}
      actions={
        <SelectField
          hideLabel
          label={words.settings.state}
          value={state ?? ''}
          onChange={(event) => setState((event.target.value || null) as OutgoingState | null)}
        >
          <option value="">{words.settings.all_states}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {words.settings.states[each]}
            </option>
          ))}
        </SelectField>
      }
    >
      <QueryView query={outbox}>
        {({ pages }) => {
          const list = pages.flatMap(({ items }) => items)
          return list.length === 0 ? (
            <EmptyState icon={Mailbox} title={words.settings.no_outbox}>
              {words.settings.no_outbox_text}
            </EmptyState>
          ) : (
            <ul aria-label={words.settings.outbox} className="divide-y divide-line border-t border-line">
              {list.map((message) => (
                <Row key={message.id} message={message} />
              ))}
            </ul>
          )
        }}
      </QueryView>
      <ShowMore query={outbox} className="border-t border-line p-3 text-center" />
    </Card>
  )
}

function Row({ message }: { message: Outgoing }) {
  const words = useWords()
  const time = useBusinessTime()
  const mayChange = useMay('manager')
  const resend = useResend()
  const { id, channel, recipient, state, body, template, attempts, sent_at, send_after } = message
  const at = sent_at ?? send_after
  const why = whyNotSent(message, words)
  return (
    <li className="px-5 py-3.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={tones[state]}>{words.settings.states[state]}</Badge>
        <span className="min-w-0 flex-1 basis-40 truncate font-medium">{readableNumber(recipient)}</span>
        <span className="text-soft">
          {words.settings.channels[channel]} · {time.moment(at)}
        </span>
      </p>
      <p className="mt-1 text-sm">{nameOf(template, words)}</p>
      <p className="mt-1 line-clamp-2 text-sm break-words text-soft">{body}</p>
      {why !== null && (
        <p className="mt-1 text-sm break-words">
          {why} {words.settings.attempts(attempts)}
        </p>
      )}
      {canBeSentAgain.includes(state) && mayChange && (
        <Button
          size="small"
          look="quiet"
          className="mt-1 -ml-3"
          busy={resend.isPending}
          onClick={() => resend.mutate(id)}
        >
          <RotateCw aria-hidden />
          {words.settings.again}
        </Button>
      )}
    </li>
  )
}

/** What was written in a call, or by a template that is no more, has no name of its own. */
function nameOf(template: string, { settings }: Words): string {
  const names: Record<string, string> = settings.message_names
  return names[template] ?? settings.other_message
}
