import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it is given, and knows nobody whose address begins with `nobody`. */
export interface Mailbox {
  /** What a system is told to send through it. */
  env: Record<string, string>
  /** The link in the latest mail to somebody, waited for; each mail is answered with once. */
  linkTo(recipient: string): Promise<string>
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: string[] = []
  const arrived = new EventEmitter()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const refusal = Object.assign(new Error('no such mailbox here'), { responseCode: 550 })
      done(address.startsWith('nobody') ? refusal : null)
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        mails.push(decoded(Buffer.concat(chunks).toString()))
        arrived.emit('mail')
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'calls@example.org' },
    async linkTo(recipient) {
      for (;;) {
        const at = mails.findLastIndex((mail) => mail.includes(`To: ${recipient}`))
        const [mail = ''] = at < 0 ? [] : mails.splice(at, 1)
        const link = /https?:\/\/\S+/.exec(mail)?.[0]
        if (link !== undefined) return link
        await once(arrived, 'mail', { signal: AbortSignal.timeout(20_000) })
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Quoted-printable, as mail programs read it. */
function decoded(mail: string): string {
  return mail
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
