import { useState } from 'react'
import { BellOff, Plus } from 'lucide-react'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog, Dialog } from '#components/dialog.tsx'
import { TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { ShowMore } from '#components/show-more.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { readableNumber } from '#lib/numbers.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { ChannelField } from './channel-field.tsx'
import { useMessageConsents, usePutConsent, type MessageConsent } from './consent-queries.ts'
import type { Channel } from './message-queries.ts'

/** Who wants no messages: they said so by an answer, a link, or to somebody of the business. */
export function MessageConsents() {
  const words = useWords()
  const mayChange = useMay('manager')
  const consents = useMessageConsents()
  const [isAdding, setAdding] = useState(false)
  return (
    <Card
      flush
      title={words.settings.opted_out}
      text={words.settings.opted_out_text}
      actions={
        mayChange && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {words.settings.add_opt_out}
          </Button>
        )
      }
    >
      <QueryView query={consents} rows={2}>
        {({ pages }) => {
          const list = pages.flatMap(({ items }) => items).filter(({ state }) => state === 'opted_out')
          return list.length === 0 ? (
            <EmptyState icon={BellOff} title={words.settings.no_opt_outs}>
              {words.settings.no_opt_outs_text}
            </EmptyState>
          ) : (
            <ul aria-label={words.settings.opted_out} className="divide-y divide-line border-t border-line">
              {list.map((consent) => (
                <Row key={`${consent.channel} ${consent.address}`} consent={consent} mayChange={mayChange} />
              ))}
            </ul>
          )
        }}
      </QueryView>
      <ShowMore query={consents} className="border-t border-line p-3 text-center" />
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </Card>
  )
}

function Row({ consent, mayChange }: { consent: MessageConsent; mayChange: boolean }) {
  const words = useWords()
  const time = useBusinessTime()
  const put = usePutConsent()
  const [isAsking, setAsking] = useState(false)
  const { channel, address, source, changed_at } = consent
  const name = readableNumber(address)
  const sources: Record<string, string> = words.settings.opt_out_sources
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-sm text-soft">
          {[words.settings.channels[channel], sources[source] ?? source, time.moment(changed_at)].join(' · ')}
        </span>
      </span>
      {mayChange && (
        <Button size="small" onClick={() => setAsking(true)}>
          {words.settings.opt_in}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.settings.opt_in_title(name)}
        text={words.settings.opt_in_text}
        confirm={words.settings.opt_in}
        busy={put.isPending}
        onConfirm={() =>
          put.mutate({ channel, address, state: 'opted_in' }, { onSettled: () => setAsking(false) })
        }
      />
    </li>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [channel, setChannel] = useState<Channel>('sms')
  const put = usePutConsent(onClose)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.settings.add_opt_out}
      text={words.settings.add_opt_out_text}
    >
      <Form
        error={put.error}
        onSend={({ address = '' }) => put.mutate({ channel, address: address.trim(), state: 'opted_out' })}
      >
        <ChannelField channel={channel} onChange={setChannel} />
        <TextField
          name="address"
          required
          maxLength={200}
          type={channel === 'email' ? 'email' : 'tel'}
          label={channel === 'email' ? words.settings.channels.email : words.settings.phone_number}
        />
        <FormButtons send={words.common.add} busy={put.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
