import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Channel } from '#domain/outgoing/outgoing-message.ts'

/** What a link in a mail names: whose messages, to whom. It needs no login, so it is signed; it never runs out. */
export interface Unsubscription {
  business_id: string
  channel: Channel
  address: string
}

export function signUnsubscription(key: string, { business_id, channel, address }: Unsubscription): string {
  const payload = Buffer.from(JSON.stringify([business_id, channel, address])).toString('base64url')
  return `${payload}.${signature(key, payload)}`
}

/** Null: not one of ours. */
export function readUnsubscription(key: string, token: string): Unsubscription | null {
  const [payload = '', given = ''] = token.split('.')
  const [wanted, actual] = [Buffer.from(signature(key, payload)), Buffer.from(given)]
  if (wanted.length !== actual.length || !timingSafeEqual(wanted, actual)) return null
  const [business_id, channel, address] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as string[]
  if (business_id === undefined || address === undefined) return null
  return { business_id, channel: channel as Channel, address }
}

function signature(key: string, payload: string): string {
  return createHmac('sha256', key).update(`unsubscribe ${payload}`).digest('base64url')
}
