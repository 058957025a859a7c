import { lengthOf } from '#lib/numbers.ts'
import type { BusinessTime } from '#lib/time.ts'
import { roleTypeName } from '#lib/role-type.ts'
import type { Words } from '#lib/words/words.ts'
import type { CallDetail } from './call-queries.ts'
import { callerName } from './caller-name.ts'
import { offsetOf, timelineOf } from './timeline.ts'

interface Told {
  words: Words
  time: BusinessTime
  roles: readonly { id: string; ai_name: string; role_type: string }[]
}

/** A whole call to read or to print: what was said, and what was done between. */
export function callAsText(call: CallDetail, { words, time, roles }: Told): string {
  const { conversation } = words
  const roleOf = (role_id: string | null) => roles.find(({ id }) => id === role_id)
  const lines = timelineOf(call).map((entry) => {
    const at = lengthOf(offsetOf(call, entry.at)).padStart(5)
    switch (entry.kind) {
      case 'turn': {
        const { speaker, role_id, text } = entry.turn
        const who =
          speaker === 'caller'
            ? callerName(call, words)
            : (roleOf(role_id)?.ai_name ?? conversation.receptionist)
        return `${at}  ${who}: ${text.trim()}`
      }
      case 'tool': {
        const { tool_name, status } = entry.tool
        const did = conversation.tools[tool_name] ?? tool_name.replaceAll('_', ' ')
        return `${at}  [${did}${status === 'ok' ? '' : `: ${conversation.statuses[status] ?? conversation.did_not_work}`}]`
      }
      case 'switch': {
        const role = roleOf(entry.to_role_id)
        return `${at}  [${conversation.switched(role?.ai_name ?? conversation.receptionist, roleTypeName(role?.role_type ?? '', words))}]`
      }
      case 'transfer': {
        const { outcome, target_name } = entry.transfer
        const told = outcome === 'transferred' ? conversation.put_through : conversation.put_through_failed
        return `${at}  [${told(target_name)}]`
      }
      case 'rung':
        return `${at}  [${conversation.rungs[entry.rung] ?? entry.rung}]`
      default:
        return ''
    }
  })
  const ended = call.end_reason === null ? [] : [conversation.end_reasons[call.end_reason]]
  const head = [
    words.calls.detail_title(callerName(call, words)),
    `${time.moment(call.started_at)} (${time.zone})`,
    [...ended, ...(call.duration_seconds === null ? [] : [lengthOf(call.duration_seconds)])].join(', '),
    ...(call.analysis === null ? [] : ['', call.analysis.summary]),
  ]
  return `${[...head, '', ...lines].join('\n')}\n`
}
