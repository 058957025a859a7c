/**
 * The least that can answer a telephone in a LiveKit room: it joins, offers its track, and plays a tone when LiveKit
 * says that the call is active. No call is opened, no model speaks, nothing is recorded.
 */
import {
  AudioSource,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  type RemoteTrack,
} from '@livekit/rtc-node'
import { pino } from 'pino'
import { hearTrack, playFrames, routeSound } from '#lines/livekit/ffi-audio.ts'
import { findCaller, untilActive } from '#lines/livekit/room-caller.ts'
import { createRoomControl } from '#lines/livekit/room-control.ts'
import { openWorkerLink } from '#lines/livekit/worker-link.ts'
import { dieWithParent, input, report } from '../support/self.ts'

export interface BareSpeakerInput {
  url: string
  apiKey: string
  apiSecret: string
  agentName: string
  lifeSeconds: number
}

const rate = 24_000
const queueMs = 400
const packetMs = 60
/** As our own speaker's. */
const aheadMs = 120
const hearing = { sampleRate: 16_000, frameMs: 20 }
const log = pino({ level: 'silent' })
const tone = new Uint8Array(
  Int16Array.from(
    { length: (rate * packetMs) / 1_000 },
    (_, i) => 8_000 * Math.sin((2 * Math.PI * 400 * i) / rate),
  ).buffer,
)

const options = input() as BareSpeakerInput
dieWithParent(options.lifeSeconds)
process.on('SIGTERM', () => process.exit(0))

const control = createRoomControl(options)
const link = openWorkerLink({
  url: options.url,
  token: () => control.workerToken(),
  agentName: options.agentName,
  version: '0.0.0',
  log,
  state: () => ({ load: 0, calls: 0, full: false }),
  offer: (job) => ({ identity: `agent-${job.id}`, name: options.agentName }),
  assign: ({ token }) => void speakInRoom(token),
  terminate: () => undefined,
})
await link.registered
report({ type: 'ready' })

async function speakInRoom(token: string): Promise<void> {
  const room = new Room()
  room.on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => void hearTrack(track, hearing, () => undefined))
  await room.connect(options.url, token, { autoSubscribe: true, dynacast: false })
  const source = new AudioSource(rate, 1, queueMs)
  routeSound(log)
  const track = LocalAudioTrack.createAudioTrack('voice', source)
  await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ dtx: false, red: false }))
  const caller = await findCaller(room)
  if (caller === null) return
  await untilActive(room, caller)
  speakOn(source, room)
}

/** A tone without a stop, as many frames at once as our own speaker gives. */
function speakOn(source: AudioSource, room: Room): void {
  const startedAt = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    if (!room.isConnected) return clearInterval(timer)
    for (; sent * packetMs < performance.now() - startedAt + aheadMs; sent++) playFrames(source, tone)
  }, packetMs)
  playFrames(source, tone)
  sent += 1
}
