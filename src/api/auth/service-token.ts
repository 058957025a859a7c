import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares in constant time: the digests have one length, whatever was sent. */
export function createTokenMatcher(expected: string): (token: string) => boolean {
  const digest = sha256(expected)
  return (token) => timingSafeEqual(sha256(token), digest)
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
