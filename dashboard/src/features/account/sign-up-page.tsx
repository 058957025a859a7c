import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { OutsideHead } from './outside-head.tsx'
import { useEnter } from './use-enter.ts'

export function SignUpPage() {
  const words = useWords()
  const enter = useEnter()
  const search = useSearch({ strict: false })
  const signUp = useMutation({
    mutationFn: (body: { name: string; email: string; password: string }) =>
      dataOf(api.POST('/api/auth/sign-up/email', { body })),
    onSuccess: enter,
  })
  return (
    <>
      <OutsideHead title={words.account.sign_up} text={words.account.sign_up_text} />
      <Form
        error={signUp.error}
        onSend={({ name = '', email = '', new_password: password = '' }) =>
          signUp.mutate({ name, email, password })
        }
      >
        <TextField name="name" autoComplete="name" required maxLength={200} label={words.account.name} />
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={search.email}
          label={words.account.email}
        />
        <NewPasswordField label={words.account.password} />
        <Button type="submit" look="primary" busy={signUp.isPending}>
          {words.account.sign_up_button}
        </Button>
      </Form>
      <p className="mt-5 text-sm text-soft">
        {words.account.have_account}{' '}
        <Link
          to="/sign-in"
          search={search}
          className="tap font-medium text-accent-strong underline-offset-4 hover:underline"
        >
          {words.account.sign_in}
        </Link>
      </p>
    </>
  )
}

export function NewPasswordField({ label }: { label: string }) {
  const words = useWords()
  return (
    <TextField
      name="new_password"
      type="password"
      autoComplete="new-password"
      required
      minLength={8}
      maxLength={128}
      label={label}
      hint={words.account.password_rule}
    />
  )
}
