import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { OutsideHead } from './outside-head.tsx'
import { NewPasswordField } from './sign-up-page.tsx'

export function ResetPasswordPage() {
  const words = useWords()
  const reset = useMutation({
    mutationFn: (body: { token: string; new_password: string }) =>
      dataOf(api.POST('/api/auth/reset-password', { body })),
  })
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
      <OutsideHead title={words.account.reset_title} text={words.account.reset_text} />
      <div className="mb-5">
        <Note>{words.account.reset_no_mail}</Note>
      </div>
      <Form
        error={reset.error}
        onSend={({ token = '', new_password = '' }) => reset.mutate({ token: token.trim(), new_password })}
      >
        <TextField name="token" required autoComplete="one-time-code" label={words.account.reset_code} />
        <NewPasswordField label={words.account.new_password} />
        <Button type="submit" look="primary" busy={reset.isPending}>
          {words.account.reset_button}
        </Button>
      </Form>
      <p className="mt-5 text-sm">
        <Link to="/sign-in" className="text-soft underline-offset-4 hover:underline">
          {words.account.sign_in}
        </Link>
      </p>
    </>
  )
}
