import { join } from 'node:path'
import { readConfig } from '#config/config.ts'
import { findBinaries, sipMissing } from './binaries.ts'
import { usualPlaces } from './configs.ts'
import { startLivekitServers, type LivekitServers } from './servers.ts'

/** `npm run livekit`: a LiveKit with telephones on this machine, to try Switchboard with. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const places = usualPlaces({ webhookUrl: `http://127.0.0.1:${config.port}/livekit/webhook` })
  const servers = await startLivekitServers({
    binaries: await findBinaries(say),
    places,
    dir: join(config.dataDir, 'livekit'),
  })
  say(description(servers, places.rtp))
  let isStopping = false
  const stop = (code: number) => {
    if (isStopping) return
    isStopping = true
    void servers.stop().then(() => process.exit(code))
  }
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  const name = await servers.lost
  process.stderr.write(
    `${name} has ended, and its log in ${servers.dir} says why. The others are stopped too.\n`,
  )
  stop(1)
}

function description(servers: LivekitServers, rtp: { from: number; to: number }): string {
  const { url, api_key, api_secret, sip, dir } = servers
  const telephones =
    sip === null
      ? `Telephones   none. ${sipMissing}`
      : `Telephones   sip:<number>@${sip.host}:${sip.port} (UDP and TCP), sound on UDP ${rtp.from} to ${rtp.to}`
  return `
LiveKit      ${url}
${telephones}
Logs         ${dir}

Start Switchboard with these, and it takes LiveKit's calls too:

  LIVEKIT_URL=${url} LIVEKIT_API_KEY=${api_key} LIVEKIT_API_SECRET=${api_secret} npm start

Ctrl-C stops all of it.`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
