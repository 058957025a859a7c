import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { CheckList, idsTicked } from '#components/check-list.tsx'
import { CopyText } from '#components/copy-text.tsx'
import { Dialog } from '#components/dialog.tsx'
import { SwitchField, TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { useWords } from '#lib/words/words.ts'
import { RemoveButton } from './remove-button.tsx'
import {
  useRemoveWebhook,
  useSaveWebhook,
  useWebhookSecret,
  type Webhook,
  type WebhookFields,
} from './webhook-queries.ts'

/** A new one (`webhook` null), or one that is changed. */
export function WebhookDialog({ webhook, onClose }: { webhook: Webhook | null; onClose: () => void }) {
  const words = useWords()
  const [isActive, setActive] = useState(webhook?.is_active ?? true)
  const save = useSaveWebhook(webhook?.id ?? null, onClose)
  const remove = useRemoveWebhook(onClose)
  const events = Object.entries(words.settings.events).map(([id, label]) => ({ id, label }))
  function send(fields: Record<string, string>): void {
    save.mutate({
      url: fields['url'] ?? '',
      description: fields['description']?.trim() || null,
      event_types: idsTicked(fields, 'event') as WebhookFields['event_types'],
      is_active: isActive,
    })
  }
  return (
    <Dialog isOpen place="side" onClose={onClose} title={words.settings.webhook}>
      <Form error={save.error} onSend={send}>
        <TextField
          name="url"
          type="url"
          required
          maxLength={2_000}
          placeholder="https://"
          defaultValue={webhook?.url ?? ''}
          label={words.settings.webhook_url}
          hint={words.settings.webhook_url_hint}
        />
        <TextField
          name="description"
          maxLength={300}
          defaultValue={webhook?.description ?? ''}
          label={words.settings.webhook_name}
        />
        <CheckList
          name="event"
          legend={words.settings.webhook_events}
          hint={words.settings.webhook_events_hint}
          options={events}
          ticked={webhook?.event_types ?? []}
        />
        <SwitchField label={words.settings.webhook_on} checked={isActive} onChange={setActive} />
        {webhook !== null && <Secret endpoint_id={webhook.id} />}
        <FormButtons send={words.common.save} busy={save.isPending} onCancel={onClose}>
          {webhook !== null && (
            <RemoveButton
              name={new URL(webhook.url).host}
              text={words.settings.remove_webhook_text}
              busy={remove.isPending}
              onRemove={() => remove.mutate(webhook.id)}
            />
          )}
        </FormButtons>
      </Form>
    </Dialog>
  )
}

function Secret({ endpoint_id }: { endpoint_id: string }) {
  const words = useWords()
  const [isWanted, setWanted] = useState(false)
  const secret = useWebhookSecret(endpoint_id, isWanted)
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-medium">{words.settings.secret}</p>
      <p className="text-sm text-soft">{words.settings.secret_hint}</p>
      {secret.data === undefined ? (
        <div>
          <Button size="small" busy={secret.isFetching} onClick={() => setWanted(true)}>
            {words.settings.show_secret}
          </Button>
        </div>
      ) : (
        <CopyText label={words.settings.secret} text={secret.data.secret} />
      )}
    </div>
  )
}
