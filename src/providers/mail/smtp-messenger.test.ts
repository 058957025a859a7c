import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createSmtpMessenger } from './smtp-messenger.ts'

let server: SMTPServer
let url: string
let mails: string[]
let refuse: Error | null

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuse),
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
beforeEach(() => {
  mails = []
  refuse = null
})

const send = (to = 'bob@example.com', place = url) =>
  createSmtpMessenger({ url: place, from: 'calls@example.org' }).send(
    {
      id: 'm1',
      recipient: to,
      subject: 'Your appointment',
      body: 'See you.',
      business_name: 'Dental, "Bright"',
      from_number: null,
      business_number: null,
      reply_to: 'hello@dental.example',
      unsubscribe_url: 'https://example.org/unsubscribe?token=t',
    },
    new AbortController().signal,
  )

it('says who writes, where to answer, and how to have no more of it', async () => {
  expect(await send()).toEqual({ provider_id: '<m1@example.org>' })
  const [mail = ''] = mails
  for (const part of [
    'From: "Dental, \\"Bright\\"" <calls@example.org>',
    'Reply-To: "Dental, \\"Bright\\"" <hello@dental.example>',
    'To: bob@example.com',
    'Subject: Your appointment',
    'Message-ID: <m1@example.org>',
    'List-Unsubscribe: <https://example.org/unsubscribe?token=t>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'See you.',
  ]) {
    expect(mail).toContain(part)
  }
})

it('tells a recipient that is not there from a server that is busy or away', async () => {
  refuse = Object.assign(new Error('no such user'), { responseCode: 550 })
  await expect(send()).rejects.toMatchObject({ kind: 'recipient' })
  refuse = Object.assign(new Error('try later'), { responseCode: 450 })
  await expect(send()).rejects.toMatchObject({ kind: 'transient' })
  await expect(send('bob@example.com', 'smtp://127.0.0.1:1')).rejects.toMatchObject({ kind: 'transient' })
})

it('an address with a line break in it writes no header', async () => {
  await send('bob@example.com\r\nBcc: all@example.com').catch(() => null)
  expect(mails.join('')).not.toMatch(/^Bcc:/m)
})
