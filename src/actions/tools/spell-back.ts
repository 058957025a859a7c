import { z } from 'zod'
import { readName, spelledEmail, spelledName } from '#domain/person-name.ts'
import type { ToolResult } from '#domain/tools/tool.ts'

const emailAddress = z.email().max(200)

interface Identity {
  name?: string
  email?: string
}

/** Name and e-mail as the caller gave them, fit to be kept; what is left out or empty stays out. */
export function checkIdentity(said: {
  name?: string | undefined
  email?: string | undefined
}): Identity | { refusal: ToolResult } {
  const identity: Identity = {}
  if (said.name !== undefined && said.name.trim() !== '') {
    const name = readName(said.name)
    if (name === null) return { refusal: invalidName }
    identity.name = name
  }
  if (said.email !== undefined && said.email.trim() !== '') {
    const email = emailAddress.safeParse(said.email.replace(/\s+/g, '').toLowerCase())
    if (!email.success) return { refusal: invalidEmail }
    identity.email = email.data
  }
  return identity
}

/** The sentence that lets the caller check what was taken down, letter by letter. */
export function sayBack({ name, email }: Identity): string {
  const parts = [
    ...(name === undefined ? [] : [`the name is spelled ${spelledName(name)}`]),
    ...(email === undefined ? [] : [`the e-mail address is ${spelledEmail(email)}`]),
  ]
  if (parts.length === 0) return ''
  const sentence = parts.join(', and ')
  return `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}. Is that right?`
}

const invalidName: ToolResult = {
  status: 'invalid_name',
  retryable: true,
  say: 'I did not get the name right. Could you spell it for me, letter by letter?',
}

const invalidEmail: ToolResult = {
  status: 'invalid_email',
  retryable: true,
  say: 'That does not seem to be a complete e-mail address. Could you spell it for me?',
}
