import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useSearch } from '@tanstack/react-router'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { api, ApiError, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { DemoLogin } from './demo-login.tsx'
import { OutsideHead } from './outside-head.tsx'
import { useEnter } from './use-enter.ts'

export function SignInPage() {
  const words = useWords()
  const enter = useEnter()
  const search = useSearch({ strict: false })
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      dataOf(api.POST('/api/auth/sign-in/email', { body })),
    onSuccess: enter,
  })
  const isWrong = signIn.error instanceof ApiError && signIn.error.status === 401
  if (useIsFirst()) return <Navigate to="/sign-up" search={search} replace />
  return (
    <>
      <OutsideHead title={words.account.sign_in} text={words.account.sign_in_text} />
      <Form
        error={isWrong ? new Error(words.account.wrong) : signIn.error}
        onSend={({ email = '', password = '' }) => signIn.mutate({ email, password })}
      >
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={search.email}
          label={words.account.email}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          required
          label={words.account.password}
        />
        <Button type="submit" look="primary" busy={signIn.isPending}>
          {words.account.sign_in}
        </Button>
      </Form>
      <div className="mt-5 flex flex-wrap justify-between gap-x-4 gap-y-3 text-sm">
        <span className="text-soft">
          {words.account.no_account}{' '}
          <Link
            to="/sign-up"
            search={search}
            className="tap font-medium text-accent-strong underline-offset-4 hover:underline"
          >
            {words.account.sign_up_button}
          </Link>
        </span>
        <Link to="/reset-password" className="tap text-soft underline-offset-4 hover:underline">
          {words.account.forgot}
        </Link>
      </div>
      <DemoLogin onEnter={(login) => signIn.mutate(login)} busy={signIn.isPending} />
    </>
  )
}

/** Nobody has an account here yet: there is nothing to sign in with. */
function useIsFirst(): boolean {
  const { data } = useQuery({
    queryKey: ['front-door'],
    queryFn: () => dataOf(api.GET('/api/front-door')),
    retry: false,
  })
  return data?.has_accounts === false
}
