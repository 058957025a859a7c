import { isSwitchboardError } from '#domain/errors.ts'
import { ok, skipped, warn, type Check } from '#domain/doctor/check.ts'
import { checkLivekit, checkRule, checkTrunk, noLivekit } from '#domain/doctor/livekit-checks.ts'
import { tryParsePhoneNumber } from '#domain/phone-number.ts'
import { trunksFor } from '#domain/sip/sip-line.ts'
import type { DoctorDeps } from './diagnose.ts'

/** How a call gets here: LiveKit with its trunk and rule, and the carrier's media stream. */
export async function lineChecks(deps: DoctorDeps, written: string | null): Promise<Check[]> {
  const number = tryParsePhoneNumber(written, { country: deps.default_country })
  return [...(await livekitChecks(deps, number)), mediaStreamCheck(deps.media_stream)]
}

async function livekitChecks({ livekit }: DoctorDeps, number: string | null): Promise<Check[]> {
  if (livekit === null) return [noLivekit]
  try {
    const [trunks, rules] = await Promise.all([livekit.listTrunks(), livekit.listRules()])
    const matching = number === null ? trunks : trunksFor(trunks, number)
    return [
      checkLivekit(livekit.url, null),
      checkTrunk(trunks, number),
      // A number on no trunk says nothing of the rules.
      checkRule(rules, matching.length === 0 ? trunks : matching, livekit.agent_name),
    ]
  } catch (error) {
    if (!isSwitchboardError(error)) throw error
    const { message, code } = error
    return [checkLivekit(livekit.url, { message, is_rejected: code === 'livekit_rejected' })]
  }
}

function mediaStreamCheck({ public_url, is_signed }: DoctorDeps['media_stream']): Check {
  const subject = { id: 'media_stream', title: "Carrier's media stream" }
  if (public_url === null && !is_signed) {
    return skipped(
      subject,
      'PUBLIC_URL and TWILIO_AUTH_TOKEN are not set: no carrier can reach us this way.',
      null,
      { reason: 'media_stream_not_set' },
    )
  }
  if (public_url === null || !is_signed) {
    const missing = public_url === null ? 'PUBLIC_URL' : 'TWILIO_AUTH_TOKEN'
    return warn(subject, `${missing} is not set: the carrier's webhook is refused.`, `Set ${missing}.`, {
      reason: 'media_stream_half_set',
      details: { missing },
    })
  }
  if (!public_url.startsWith('https://')) {
    return warn(
      subject,
      `${public_url} is not https: Twilio streams to wss only.`,
      'Put a TLS proxy before it.',
      { reason: 'media_stream_not_https', details: { url: public_url } },
    )
  }
  return ok(subject, `The number's voice webhook is POST ${public_url}/twilio/voice.`, {
    reason: 'media_stream_ready',
    details: { url: `${public_url}/twilio/voice` },
  })
}
