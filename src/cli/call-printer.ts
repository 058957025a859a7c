import type { PracticeServerMessage } from '#domain/practice-protocol.ts'

export interface CallPrinter {
  onNotice(notice: PracticeServerMessage): void
  line(text: string): void
}

const nameWidth = 8

/** Prints a call as it goes: who says what, tools, role switches and what was amiss. */
export function createCallPrinter(write: (text: string) => void): CallPrinter {
  let aiName = 'AI'
  /** A role's last sentence is complete only when the next role is there: whose it is shows at its first word. */
  const speakers = new Map<string, string>()
  const line = (text: string) => write(`${text}\n`)
  const said = (name: string, text: string, note = '') => line(`${name.padStart(nameWidth)}  ${text}${note}`)
  const aside = (text: string) => line(`${' '.repeat(nameWidth)}  · ${text}`)

  return {
    line,
    onNotice(notice) {
      if (notice.type === 'started') {
        aiName = notice.ai_name ?? aiName
        const who =
          notice.business_name === null ? 'Nobody owns this number' : `${aiName} at ${notice.business_name}`
        const model = notice.model_kind === 'stand-in' ? 'the stand-in speaks' : notice.model_kind
        line(`Answered: ${who} (${model}, call ${notice.call_id})`)
      } else if (notice.type === 'text') {
        if (!speakers.has(notice.turn_id))
          speakers.set(notice.turn_id, notice.speaker === 'ai' ? aiName : 'you')
      } else if (notice.type === 'turn') {
        const latency = notice.latency_ms === null ? '' : `  [${(notice.latency_ms / 1_000).toFixed(2)} s]`
        const cut = notice.interrupted ? '  [interrupted]' : ''
        said(
          speakers.get(notice.turn_id) ?? (notice.speaker === 'ai' ? aiName : 'you'),
          notice.text,
          cut + latency,
        )
        speakers.delete(notice.turn_id)
      } else if (notice.type === 'tool') {
        aside(
          `${notice.name} ${JSON.stringify(notice.args)} → ${notice.status} (${Math.round(notice.duration_ms)} ms)`,
        )
      } else if (notice.type === 'role') {
        aiName = notice.ai_name
        aside(`now speaking: ${notice.ai_name} (${notice.role_type}, voice ${notice.voice_style})`)
      } else if (notice.type === 'transfer') {
        aside(`put through to ${notice.target_name} (practice: no phone rings)`)
      } else if (notice.type === 'flag') {
        aside(`flagged, ${notice.kind.replaceAll('_', ' ')}: ${notice.detail}`)
      } else if (notice.type === 'rung') {
        aside(`${notice.rung}${notice.detail === '' ? '' : `: ${notice.detail}`}`)
      }
    },
  }
}
