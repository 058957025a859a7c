import type { RoomWatcher } from '#actions/rooms/room-watcher.ts'
import type { AnyRoute } from '#api/route.ts'
import { route } from '#api/route.ts'
import type { RoomEvent } from '#domain/room-event.ts'

/** Where LiveKit tells what happens in its rooms. Its signature is its permission. */
export function livekitWebhookRoute(deps: {
  read: (body: string, authorization: string | undefined) => Promise<RoomEvent | null>
  rooms: RoomWatcher
}): AnyRoute {
  return route({
    method: 'POST',
    path: '/livekit/webhook',
    operationId: 'receiveLivekitWebhook',
    summary: 'LiveKit tells what happened in a room',
    tag: 'calls',
    allow: 'public',
    rateLimit: false,
    consumes: 'application/webhook+json',
    async handle({ request }) {
      const { body, headers } = request
      const event = await deps.read(Buffer.isBuffer(body) ? body.toString('utf8') : '', headers.authorization)
      if (event !== null) deps.rooms.onEvent(event)
    },
  })
}
