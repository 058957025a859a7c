import { isRecord } from './known-things.ts'

/** What a tool answered, as far as a brain needs it. */
export interface ToolContent {
  /** Empty when the tool says nothing of the kind. */
  status: string
  retryable: boolean
  say: string
  data: unknown
}

/** Results come as `{output}` or `{error}`, whose value is an object or that object as text. */
export function contentOf(result: Record<string, unknown>): ToolContent {
  const fields = fieldsOf(result['output'] ?? result['error'] ?? result['result'] ?? result)
  const { status, retryable, data } = fields
  return {
    status: typeof status === 'string' ? status : '',
    retryable: retryable === true,
    say: sentenceOf(fields),
    data,
  }
}

function fieldsOf(inner: unknown): Record<string, unknown> {
  if (isRecord(inner)) return inner
  if (typeof inner !== 'string') return {}
  try {
    const parsed: unknown = JSON.parse(inner)
    return isRecord(parsed) ? parsed : { say: inner }
  } catch {
    return { say: inner }
  }
}

function sentenceOf(fields: Record<string, unknown>): string {
  const text = fields['say'] ?? fields['message']
  if (typeof text === 'string' && text.trim() !== '') return text
  return fields['status'] === 'ok' ? 'That is done.' : 'I am sorry, that did not work.'
}

/** What a refusal is about: `name_needed` asks for the parameter `customer_name`, `closed` for another `date`. */
export function parameterFor(status: string, names: readonly string[]): string | null {
  const about = /^(closed|fully_booked|staff_away|too_soon|past_date|beyond_horizon|other_time)$/.test(status)
    ? ['date']
    : status.split('_').filter((word) => !/^(needed|unknown|unclear|invalid|no|not|found)$/.test(word))
  return names.find((name) => about.some((word) => name.split('_').includes(word))) ?? null
}
