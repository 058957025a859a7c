import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { OutsideHead } from './outside-head.tsx'

/** A lost password, first half: a mail with a link is asked for. */
export function AskForLink({ onHasCode }: { onHasCode: () => void }) {
  const words = useWords()
  const ask = useMutation({
    mutationFn: (email: string) =>
      dataOf(api.POST('/api/auth/request-password-reset', { body: { email, language: words.locale } })),
  })
  const isSent = ask.data?.is_mail_configured === true
  return (
    <>
      <OutsideHead
        title={isSent ? words.account.reset_sent_title : words.account.reset_title}
        text={isSent ? words.account.reset_sent(ask.variables ?? '') : words.account.reset_text}
      />
      {ask.data?.is_mail_configured === false && (
        <div className="mb-5" role="status">
          <Note tone="warn">{words.account.reset_no_mail}</Note>
        </div>
      )}
      {!isSent && (
        <Form error={ask.error} onSend={({ email = '' }) => ask.mutate(email)}>
          <TextField name="email" type="email" autoComplete="username" required label={words.account.email} />
          <Button type="submit" look="primary" busy={ask.isPending}>
            {words.account.reset_send}
          </Button>
        </Form>
      )}
      <p className="mt-5 flex flex-wrap justify-between gap-2 text-sm text-soft">
        <Link to="/sign-in" className="underline-offset-4 hover:underline">
          {words.account.sign_in}
        </Link>
        <button type="button" onClick={onHasCode} className="underline-offset-4 hover:underline">
          {words.account.reset_have_code}
        </button>
      </p>
    </>
  )
}
