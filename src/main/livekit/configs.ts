import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { findFreePort } from '../free-port.ts'

/** Where the servers of one LiveKit listen. */
export interface LivekitPlaces {
  host: string
  redis: number
  /** API and signalling. */
  http: number
  rtcTcp: number
  rtcUdp: number
  sip: number
  sipHealth: number
  /** For the sound of telephone calls; a port rests for a while after each call. */
  rtp: { from: number; to: number }
  key: string
  secret: string
  /** Where LiveKit tells what happens in rooms; null: nowhere. */
  webhookUrl: string | null
  /** Whether trunks and rules outlive the servers. */
  keep: boolean
  logLevel: 'debug' | 'info'
}

/** Known to everybody, for servers that only this machine can reach. */
export const localKey = 'devkey'
export const localSecret = 'known-to-all-and-for-this-machine-only'

const host = '127.0.0.1'

/** The usual ports. */
export function usualPlaces(some: Partial<LivekitPlaces> = {}): LivekitPlaces {
  return {
    host,
    redis: 6_380,
    http: 7_880,
    rtcTcp: 7_881,
    rtcUdp: 7_882,
    sip: 5_060,
    sipHealth: 5_070,
    rtp: { from: 10_000, to: 12_000 },
    key: localKey,
    secret: localSecret,
    webhookUrl: null,
    keep: true,
    logLevel: 'info',
    ...some,
  }
}

/** Ports that are free now, for servers that are gone soon. */
export async function freePlaces(some: Partial<LivekitPlaces> = {}): Promise<LivekitPlaces> {
  const ports = await Promise.all(Array.from({ length: 4 }, () => findFreePort(host)))
  const [redis = 0, http = 0, rtcTcp = 0, sipHealth = 0] = ports
  const [rtcUdp, sip] = [await freeUdpPort(), await freeUdpPort()]
  return usualPlaces({ redis, http, rtcTcp, rtcUdp, sip, sipHealth, keep: false, ...some })
}

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  socket.bind(0, host)
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}

export function redisArguments({ redis, keep }: LivekitPlaces, dir: string): string[] {
  const saving = keep ? ['--save', '60', '1'] : ['--save', '']
  return ['--port', String(redis), '--bind', host, '--dir', dir, '--appendonly', 'no', ...saving]
}

/** As JSON, which is YAML too. */
export function serverConfig(places: LivekitPlaces): object {
  const { webhookUrl, key } = places
  return {
    port: places.http,
    bind_addresses: [host],
    rtc: {
      tcp_port: places.rtcTcp,
      udp_port: places.rtcUdp,
      use_external_ip: false,
      node_ip: host,
      enable_loopback_candidate: true,
      ips: { includes: ['127.0.0.0/8'] },
    },
    redis: { address: `${host}:${places.redis}` },
    keys: { [key]: places.secret },
    room: { auto_create: true, empty_timeout: 60, departure_timeout: 5 },
    logging: { level: places.logLevel },
    ...(webhookUrl === null ? {} : { webhook: { api_key: key, urls: [webhookUrl] } }),
  }
}

/**
 * `nat_1_to_1_ip`, because LiveKit SIP does not announce the loopback address of its own accord. `max_cpu_utilization`:
 * it answers 503 while the machine, whoever is at work on it, has less than a tenth of its CPU idle; here all runs on one.
 */
export function sipConfig(places: LivekitPlaces): object {
  return {
    api_key: places.key,
    api_secret: places.secret,
    ws_url: `ws://${host}:${places.http}`,
    redis: { address: `${host}:${places.redis}` },
    sip_port: places.sip,
    rtp_port: `${places.rtp.from}-${places.rtp.to}`,
    listen_ip: host,
    nat_1_to_1_ip: host,
    use_external_ip: false,
    health_port: places.sipHealth,
    max_cpu_utilization: 1,
    logging: { level: places.logLevel },
  }
}
