import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Badge } from '#components/badge.tsx'
import { Button } from '#components/button.tsx'
import { Card } from '#components/card.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { PageHeading } from '#components/page-heading.tsx'
import { QueryView } from '#components/states.tsx'
import { toast } from '#components/toast.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { useMe } from '#lib/me.ts'
import { session } from '#lib/session.ts'
import { useWords } from '#lib/words/words.ts'
import { NewPasswordField } from './sign-up-page.tsx'

export function AccountPage() {
  const words = useWords()
  const me = useMe()
  return (
    <main className="mx-auto grid max-w-2xl gap-5 px-4 py-8 sm:px-6">
      <div>
        <Link to="/" className="tap mb-3 inline-flex items-center gap-1.5 text-sm text-soft hover:text-ink">
          <ArrowLeft aria-hidden className="size-4" />
          {words.common.go_home}
        </Link>
        <PageHeading title={words.account.account_title} />
      </div>
      <QueryView query={me}>
        {({ user, businesses }) => (
          <>
            <Card title={words.account.profile}>
              <p className="font-medium">{user.name}</p>
              <p className="text-soft">{user.email}</p>
            </Card>
            <Card title={words.shell.your_businesses} flush>
              <ul className="divide-y divide-line border-t border-line">
                {businesses.map(({ id, name, access }) => (
                  <li key={id}>
                    <Link
                      to="/b/$business_id"
                      params={{ business_id: id }}
                      className="flex items-center justify-between gap-3 px-5 py-3 hover:bg-sunken"
                    >
                      <span className="font-medium">{name}</span>
                      <Badge>{words.shell.access[access]}</Badge>
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          </>
        )}
      </QueryView>
      <ChangePassword />
    </main>
  )
}

function ChangePassword() {
  const words = useWords()
  const [round, setRound] = useState(0)
  const change = useMutation({
    mutationFn: (body: { current_password: string; new_password: string }) =>
      dataOf(api.POST('/api/auth/change-password', { body })),
    onSuccess({ token }) {
      session.start(token)
      setRound((count) => count + 1)
      toast(words.account.changed)
    },
  })
  const isWrong = change.error instanceof ApiError && change.error.details?.['reason'] === 'invalid_password'
  return (
    <Card title={words.account.change_password} text={words.account.change_text}>
      <Form
        key={round}
        className="grid max-w-sm gap-4"
        error={isWrong ? new Error(words.account.wrong_current) : change.error}
        onSend={({ current_password = '', new_password = '' }) =>
          change.mutate({ current_password, new_password })
        }
      >
        <TextField
          name="current_password"
          type="password"
          autoComplete="current-password"
          required
          label={words.account.current_password}
        />
        <NewPasswordField label={words.account.new_password} />
        <div>
          <Button type="submit" busy={change.isPending}>
            {words.account.change_password}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
