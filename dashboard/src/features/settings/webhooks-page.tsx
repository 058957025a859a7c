import { useState } from 'react'
import { Plus, Send, Webhook as WebhookIcon } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { Note } from '#components/note.tsx'
import { Section } from '#components/section.tsx'
import { EmptyState, QueryView } from '#components/states.tsx'
import { useMay } from '#lib/business.ts'
import { useBusinessTime } from '#lib/time.ts'
import { useWords } from '#lib/words/words.ts'
import { whyNotDelivered } from './delivery-text.ts'
import { Deliveries } from './webhook-deliveries.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'
import { useTestWebhook, useWebhooks, type Webhook } from './webhook-queries.ts'

/** Other programs of the business that are told what happens. */
export function WebhooksPage() {
  const words = useWords()
  const mayChange = useMay('manager')
  const webhooks = useWebhooks()
  const [open, setOpen] = useState<Webhook | 'new' | null>(null)
  return (
    <Section
      zone
      title={words.shell.sections.webhooks}
      text={words.settings.webhooks_text}
      actions={
        mayChange && (
          <Button look="primary" onClick={() => setOpen('new')}>
            <Plus aria-hidden />
            {words.settings.add_webhook}
          </Button>
        )
      }
    >
      <QueryView query={webhooks}>
        {(list) =>
          list.length === 0 ? (
            <Card flush>
              <EmptyState icon={WebhookIcon} title={words.settings.no_webhooks}>
                {words.settings.no_webhooks_text}
              </EmptyState>
            </Card>
          ) : (
            list.map((webhook) => (
              <WebhookCard key={webhook.id} webhook={webhook} onEdit={() => setOpen(webhook)} />
            ))
          )
        }
      </QueryView>
      {open !== null && (
        <WebhookDialog webhook={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}

function WebhookCard({ webhook, onEdit }: { webhook: Webhook; onEdit: () => void }) {
  const words = useWords()
  const mayChange = useMay('manager')
  const test = useTestWebhook(webhook.id)
  const time = useBusinessTime()
  const { url, description, event_types, is_active, disabled_reason, failing_since } = webhook
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          <span className="min-w-0 break-all">{description ?? new URL(url).host}</span>
          {!is_active && <Badge tone="warn">{words.settings.off}</Badge>}
        </span>
      }
      text={
        <>
          <code className="break-all">{url}</code> ·{' '}
          {event_types.length === 0
            ? words.settings.every_event
            : words.settings.some_events(event_types.length)}
        </>
      }
      actions={
        mayChange && (
          <div className="flex gap-2">
            <Button size="small" busy={test.isPending} onClick={() => test.mutate(undefined)}>
              <Send aria-hidden />
              {words.settings.send_test}
            </Button>
            <Button size="small" onClick={onEdit}>
              {words.common.edit}
            </Button>
          </div>
        )
      }
    >
      <div className="grid gap-3">
        {disabled_reason !== null && (
          <Note tone="warn">
            {failing_since === null
              ? disabled_reason
              : words.settings.switched_off_itself(time.moment(failing_since))}
          </Note>
        )}
        {test.data !== undefined && (
          <Note tone={test.data.state === 'delivered' ? 'good' : 'bad'}>
            {whyNotDelivered({ ...test.data, attempts: 1 }, words) ?? words.settings.test_arrived}
          </Note>
        )}
        <Deliveries endpoint_id={webhook.id} />
      </div>
    </Card>
  )
}
