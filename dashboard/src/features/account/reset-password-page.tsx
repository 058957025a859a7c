import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, buttonClass } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { AskForLink } from './ask-for-link.tsx'
import { FormLinks } from './form-links.tsx'
import { OutsideHead } from './outside-head.tsx'
import { NewPasswordField } from './sign-up-page.tsx'

/** With the token of a mail's link, or of a code that was handed over; without one, the way to get it. */
export function ResetPasswordPage() {
  const words = useWords()
  const { token } = useSearch({ strict: false })
  const [hasCode, setHasCode] = useState(false)
  const navigate = useNavigate()
  const needsCode = token === undefined
  if (needsCode && !hasCode) return <AskForLink onHasCode={() => setHasCode(true)} />
  return (
    <NewPassword
      key={token}
      token={token ?? null}
      text={needsCode ? words.account.reset_code_text : words.account.reset_link_text}
      onAgain={() => {
        setHasCode(false)
        void navigate({ to: '/reset-password', search: {} })
      }}
    />
  )
}

function NewPassword({ token, text, onAgain }: { token: string | null; text: string; onAgain: () => void }) {
  const words = useWords()
  const reset = useMutation({
    mutationFn: (body: { token: string; new_password: string }) =>
      dataOf(api.POST('/api/auth/reset-password', { body })),
  })
  const isSpent = reset.error instanceof ApiError && reset.error.details?.['reason'] === 'invalid_token'
  if (reset.isSuccess) {
    return (
      <>
        <OutsideHead title={words.account.reset_title} text={words.account.reset_done} />
        <Link to="/sign-in" className={buttonClass('primary')}>
          {words.account.sign_in}
        </Link>
      </>
    )
  }
  return (
    <>
      <OutsideHead title={words.account.reset_title} text={text} />
      <Form
        error={isSpent ? null : reset.error}
        onSend={({ code = '', new_password = '' }) =>
          reset.mutate({ token: token ?? code.trim(), new_password })
        }
      >
        {token === null && (
          <TextField name="code" required autoComplete="one-time-code" label={words.account.reset_code} />
        )}
        <NewPasswordField label={words.account.new_password} />
        {isSpent && <Note tone="bad">{words.account.reset_spent}</Note>}
        <Button type="submit" look="primary" busy={reset.isPending}>
          {words.account.reset_button}
        </Button>
      </Form>
      <FormLinks other={words.account.reset_again} onOther={onAgain} />
    </>
  )
}
