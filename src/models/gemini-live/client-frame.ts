import { randomFillSync } from 'node:crypto'

/** Masks are drawn ahead: one call to the generator for each would cost more than the rest of a frame. */
const masks = new Uint32Array(2_048)
let nextMask = masks.length

/** Longer messages are left to `ws`. */
export const maxClientFrameLength = 0xffff

const bodyStart = 8

/**
 * A client's websocket message as one buffer (RFC 6455: final text frame, masked). ASCII only, since one character is
 * taken for one byte, and at most {@link maxClientFrameLength} of them.
 */
export function clientFrame(text: string): Buffer {
  const { length } = text
  const words = new Uint32Array(bodyStart / 4 + Math.ceil(length / 4))
  const frame = Buffer.from(words.buffer)
  const mask = drawMask()
  words[1] = mask
  frame.write(text, bodyStart, 'latin1')
  for (let i = bodyStart / 4; i < words.length; i++) words[i] = words[i]! ^ mask
  // A short length leaves out its two bytes, and the frame begins later.
  const start = length < 126 ? 2 : 0
  frame[start] = 0x81
  frame[start + 1] = 0x80 | (length < 126 ? length : 126)
  if (length >= 126) frame.writeUInt16BE(length, 2)
  return frame.subarray(start, bodyStart + length)
}

/** The byte order does not matter, as long as mask and words have the same. */
function drawMask(): number {
  if (nextMask === masks.length) {
    randomFillSync(masks)
    nextMask = 0
  }
  return masks[nextMask++]!
}
