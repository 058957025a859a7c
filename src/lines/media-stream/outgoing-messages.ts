/**
 * Messages to the carrier, built by hand: `media` many times a second and a call make this the hottest path of the house.
 * A stream id is checked once, so that nothing needs escaping.
 */
export interface OutgoingMessages {
  media(frames: Uint8Array): string
  mark(name: string): string
  readonly clear: string
}

export function outgoingMessages(streamSid: string): OutgoingMessages {
  const sid = JSON.stringify(streamSid)
  const mediaHead = `{"event":"media","streamSid":${sid},"media":{"payload":"`
  return {
    media: (frames) =>
      mediaHead + Buffer.from(frames.buffer, frames.byteOffset, frames.byteLength).toString('base64') + '"}}',
    mark: (name) => `{"event":"mark","streamSid":${sid},"mark":{"name":${JSON.stringify(name)}}}`,
    clear: `{"event":"clear","streamSid":${sid}}`,
  }
}
