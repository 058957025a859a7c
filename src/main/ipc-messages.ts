import type { IncomingHttpHeaders } from 'node:http'
import type { RehearsalResult } from '#domain/rehearsal/rehearsal-run.ts'
import type { DraftScene } from './rehearse/play-draft.ts'

/** All that a call process needs to know. It goes over the process's own channel, never through the environment. */
export interface CallProcessSetup {
  log_level: string
  log_pii: boolean
  /** The API on this machine: `http://127.0.0.1:8000`. */
  api_url: string
  agent_token: string
  signing_key: string
  /** Journals wait here, in `spool/`, while the API is away. */
  data_dir: string
  model: ModelSetup
  /** True when a carrier is configured: a media stream must then carry a ticket. */
  stream_ticket_required: boolean
  /** Null: no calls through LiveKit. */
  livekit: LivekitSetup | null
  /** Null: callers on media streams cannot be put through. */
  twilio: TwilioSetup | null
}

/** As what a call process registers with LiveKit. */
export interface LivekitSetup {
  /** `ws://` or `wss://`. */
  url: string
  api_key: string
  api_secret: string
  agent_name: string
  /** Calls that one process takes at once. */
  max_calls: number
  /** Ours. */
  version: string
}

export interface TwilioSetup {
  account_sid: string
  auth_token: string
  /** Null: Twilio's own. */
  base_url: string | null
  public_url: string
}

export interface ModelSetup {
  kind: 'gemini-live' | 'stand-in'
  model: string
  /** Tried when the first cannot be had. */
  fallback_model: string | null
  api_key: string | null
  vertex: { project: string; location: string } | null
  base_url: string | null
}

/** A websocket that was asked for on the public port; its socket comes along. */
export interface UpgradeRequest {
  method: string
  url: string
  headers: IncomingHttpHeaders
  /** What the client had sent already, in base64. */
  head: string
}

export type ToCallProcess =
  | { type: 'setup'; setup: CallProcessSetup }
  | { type: 'upgrade'; request: UpgradeRequest }
  /** Take no more calls, end those that run within the deadline, exit. */
  | { type: 'drain'; deadline_ms: number }

export type FromCallProcess =
  | { type: 'ready' }
  /** `open`: websockets now; `taken`: upgrades received so far. */
  | { type: 'load'; open: number; taken: number }
  /** LiveKit's rooms whose callers it has now. */
  | { type: 'rooms'; rooms: string[] }

export type ToStandIn = { type: 'setup'; port: number; log_level: string } | { type: 'stop' }
export type FromStandIn = { type: 'ready' }

/** Everything a rehearsal process knows; it has no way to the database. */
export interface RehearsalSetup {
  scene: DraftScene
  model: ModelSetup
  tts_model: string
  log_level: string
}

export type FromRehearsal =
  | { type: 'result'; result: RehearsalResult }
  | { type: 'done' }
  | { type: 'failed'; problem: string }

/** From the API process to its supervisor. */
export type FromApiProcess =
  | { type: 'ready'; ready: SystemReady }
  /** The start failed in a way that trying again does not mend. `text` is for people. */
  | { type: 'failed'; text: string }

/** What runs, once it runs. */
export interface SystemReady {
  url: string
  port: number
  model_kind: 'gemini-live' | 'stand-in'
  model: string
  data_dir: string
  demo: DemoReady | null
  api_pid: number
  call_process_pids: number[]
  /** Null: Gemini speaks. */
  stand_in_url: string | null
}

export interface DemoReady {
  businesses: { name: string; ai_phone_number: string }[]
  owner_email: string
  /** Only right after they were made up; later they stand in the file alone. */
  owner_password: string | null
  owner_file: string
}
