import { useMutation } from '@tanstack/react-query'
import { Button } from '#components/button.tsx'
import { TextField } from '#components/field.tsx'
import { Form } from '#components/form.tsx'
import { Note } from '#components/note.tsx'
import { api, dataOf } from '#lib/api.ts'
import { useWords } from '#lib/words/words.ts'
import { FormLinks } from './form-links.tsx'
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
      <FormLinks other={words.account.reset_have_code} onOther={onHasCode} />
    </>
  )
}
