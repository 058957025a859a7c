import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the link of an invitation carries. It is derived, so that the database holds nothing that lets anybody in. */
export function signInvitation(key: string, id: string): string {
  return `${id}.${signature(key, id)}`
}

/** The invitation's id; null: not one of ours. */
export function readInvitation(key: string, token: string): string | null {
  const [id = '', given = ''] = token.split('.')
  const [wanted, actual] = [Buffer.from(signature(key, id)), Buffer.from(given)]
  return wanted.length === actual.length && timingSafeEqual(wanted, actual) ? id : null
}

function signature(key: string, id: string): string {
  return createHmac('sha256', key).update(`invitation ${id}`).digest('base64url')
}
