import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { ConfirmDialog, Dialog } from '#components/dialog.tsx'
import { TextField } from '#components/field.tsx'
import { FormButtons } from '#components/form-buttons.tsx'
import { Form } from '#components/form.tsx'
import { Page } from '#components/page.tsx'
import { QueryView } from '#components/states.tsx'
import { useMe } from '#lib/me.ts'
import { useWords } from '#lib/words/words.ts'
import type { Account } from './operator-queries.ts'
import { useAccounts, useAddAccount, useRemoveAccount } from './operator-queries.ts'
import { OwnZoneNote, useOwnTime } from './own-time.tsx'

export function AccountsPage() {
  const words = useWords()
  const accounts = useAccounts()
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Account | null>(null)
  const remove = useRemoveAccount(() => setLeaving(null))
  return (
    <Page
      title={words.operator.pages.accounts}
      text={words.operator.accounts_text}
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          <UserPlus aria-hidden />
          {words.operator.account_add}
        </Button>
      }
    >
      <Card flush>
        <QueryView query={accounts}>
          {(people) => (
            <ul className="divide-y divide-line">
              {people.length === 0 && (
                <li className="p-5 text-sm text-soft">{words.operator.accounts_none}</li>
              )}
              {people.map((account) => (
                <AccountRow key={account.user_id} account={account} onRemove={() => setLeaving(account)} />
              ))}
            </ul>
          )}
        </QueryView>
      </Card>
      <OwnZoneNote />
      <AddDialog isOpen={isAdding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.operator.account_remove_title(leaving?.name ?? leaving?.email ?? '')}
        text={words.operator.account_remove_text}
        confirm={words.operator.account_remove}
        busy={remove.isPending}
        onConfirm={() => leaving !== null && remove.mutate(leaving.user_id)}
      />
    </Page>
  )
}

function AccountRow({ account, onRemove }: { account: Account; onRemove: () => void }) {
  const words = useWords()
  const time = useOwnTime()
  const { data: me } = useMe()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{account.name ?? account.email ?? account.user_id}</span>
          {me?.user.id === account.user_id && <Badge tone="accent">{words.members.you}</Badge>}
        </p>
        <p className="truncate text-sm text-soft">{account.email}</p>
      </div>
      <span className="hidden text-sm text-soft sm:inline">
        {words.operator.account_since(time.day(account.created_at))}
      </span>
      <Button size="small" look="quiet" onClick={onRemove}>
        {words.operator.account_remove}
      </Button>
    </li>
  )
}

function AddDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useWords()
  const add = useAddAccount(onClose)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.operator.account_add}
      text={words.operator.account_add_text}
    >
      <Form error={add.error} onSend={({ email = '' }) => add.mutate(email)}>
        <TextField
          name="email"
          type="email"
          required
          label={words.members.email}
          hint={words.operator.account_add_hint}
        />
        <FormButtons send={words.common.add} busy={add.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
